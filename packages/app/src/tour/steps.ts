/** What a visitor may try, in order. */
export type StepId =
  'see' | 'plan' | 'start' | 'rollBack' | 'otherTeam' | 'fleet';

/** One thing to try: who does it where, and what shows that it was done. */
export interface Step {
  id: StepId;
  /** Reference of the person who does it. */
  user: string;
  /** Where to go. */
  path: string;
  /** The page that only somebody who tries it opens. A step without one is ticked by hand. */
  seenAt?: RegExp;
  /** A line for another terminal. */
  command?: string;
}

const paula = 'user:default/paula';
const entityPage = '/catalog/default/component';

function planOf(namespace: string, component: string): string {
  const search = new URLSearchParams({
    cluster: 'prod-eu',
    namespace,
    target: 'revision:1-30-3',
    entity: `component:default/${component}`,
  });
  return `/mesh/migrations/new?${search}`;
}

/** The guided first minutes. */
export const steps: readonly Step[] = [
  {
    id: 'see',
    user: paula,
    path: `${entityPage}/payments-api/mesh`,
    seenAt: /\/payments-api\/mesh$/,
  },
  {
    id: 'plan',
    user: paula,
    path: planOf('payments', 'payments-api'),
    seenAt: /^\/mesh\/migrations\/new$/,
  },
  {
    id: 'start',
    user: paula,
    path: planOf('payments', 'payments-api'),
    seenAt: /^\/mesh\/migrations\/[0-9a-f]{8}-[0-9a-f-]+$/,
  },
  {
    id: 'rollBack',
    user: paula,
    path: planOf('payments-risk', 'risk-engine'),
    command:
      'npm run sandbox -- break pods risk-engine -n payments-risk --fault crash-loop',
  },
  {
    id: 'otherTeam',
    user: 'user:default/lin',
    path: `${entityPage}/shipping-planner/mesh`,
    seenAt: /\/shipping-planner\/mesh$/,
  },
  {
    id: 'fleet',
    user: 'user:default/petra',
    path: '/mesh',
    seenAt: /^\/mesh(\/overview)?$/,
  },
];

/** The steps that a person does by opening a page. */
export function stepsDoneAt(
  pathname: string,
  user: string | undefined,
): StepId[] {
  return steps
    .filter(step => step.user === user && step.seenAt?.test(pathname))
    .map(({ id }) => id);
}
