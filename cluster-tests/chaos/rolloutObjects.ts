import type { KubernetesObject } from '../stage/KubernetesApi';

/** How a Rollout is written: with the strategies that it has, and with a template of its own or another object's. */
export const rolloutForms = [
  'canary',
  'canary without a spare',
  'blue-green',
  'workloadRef',
] as const;

/** See {@link rolloutForms}. */
export type RolloutForm = (typeof rolloutForms)[number];

const strategies: Record<RolloutForm, object> = {
  canary: { canary: { maxSurge: 1, maxUnavailable: 0 } },
  'canary without a spare': { canary: { maxSurge: 0, maxUnavailable: 1 } },
  'blue-green': { blueGreen: { activeService: 'active' } },
  workloadRef: { canary: {} },
};

/** A Rollout and what it needs, by the path of the list that each belongs to. */
export function rolloutObjects(
  namespace: string,
  name: string,
  { form, pods }: { form: RolloutForm; pods: number },
): Array<{ list: string; object: KubernetesObject }> {
  const labels = { app: name };
  const template = {
    metadata: { labels },
    spec: { containers: [{ name: 'app', image: `registry/${name}:1` }] },
  };
  const selector = { matchLabels: labels };
  const referred = `${name}-template`;
  const isReferred = form === 'workloadRef';
  const deployment = {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
    metadata: { name: referred, namespace, labels: { app: referred } },
    spec: { replicas: 0, selector, template },
  };
  const service = {
    ...{ apiVersion: 'v1', kind: 'Service' },
    metadata: { name: 'active', namespace },
    spec: { selector: labels, ports: [{ port: 80 }] },
  };
  const workloadRef = {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', name: referred },
  };
  const rollout = {
    ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' },
    metadata: { name, namespace, labels },
    spec: {
      ...{ replicas: pods, strategy: strategies[form] },
      ...(isReferred ? { workloadRef } : { selector, template }),
    },
  };
  const core = `/api/v1/namespaces/${namespace}`;
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  return [
    ...(isReferred
      ? [{ list: `${apps}/deployments`, object: deployment }]
      : []),
    ...(form === 'blue-green'
      ? [{ list: `${core}/services`, object: service }]
      : []),
    {
      list: `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/rollouts`,
      object: rollout,
    },
  ];
}
