import { describeTarget } from '../model/target';
import { namespaceRef, stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import type { Wanted } from './wanted';

/**
 * Stops where the target is still served and yet not what was checked; null where nothing of the kind is seen.
 *
 * @remarks
 * Going back takes the prior revision as it finds it: whoever rolls back must not be held up by what was installed since.
 */
export function meshMoved(
  context: StepContext,
  wanted: Extract<Wanted, { kind: 'reachable' }>,
): Verdict | null {
  const { direction, marks } = context.migration;
  if (direction === 'back') return null;
  const { alsoMatched, configurationUid } = wanted.gives;
  if (alsoMatched.length > 0) return severalMatch(context, wanted);
  const known = marks.targetWebhook;
  return known !== undefined && known !== configurationUid
    ? installedAnew(context, wanted, known)
    : null;
}

/** The verdict with the configuration that gives the target noted, so that another installation is recognised. */
export function notingTarget(
  verdict: Verdict,
  { migration }: StepContext,
  { gives }: Extract<Wanted, { kind: 'reachable' }>,
): Verdict {
  if (verdict.kind === 'stop' || migration.direction === 'back') return verdict;
  const targetWebhook = gives.configurationUid;
  return { ...verdict, marks: { ...verdict.marks, targetWebhook } };
}

function severalMatch(
  { migration }: StepContext,
  { gives }: Extract<Wanted, { kind: 'reachable' }>,
): Verdict {
  const others = gives.alsoMatched.map(({ configuration }) => configuration);
  return stopWith({
    code: 'MESH239',
    object: namespaceRef(migration.namespace),
    says: 'Since the checks, {others} matches the pods of {namespace} as well as {configuration}: each new pod is injected more than once.',
    remedy:
      'Find out who installed it and why. Remove it, or narrow its selectors, and retry; or roll back.',
    params: {
      namespace: migration.namespace,
      others: others.join(' and '),
      configuration: gives.configuration,
    },
    evidence: gives.alsoMatched.map(
      ({ configuration, revision }) => `${configuration} injects ${revision}`,
    ),
  });
}

function installedAnew(
  { migration }: StepContext,
  { gives, revision }: Extract<Wanted, { kind: 'reachable' }>,
  known: string,
): Verdict {
  return stopWith({
    code: 'MESH237',
    object: namespaceRef(migration.namespace),
    says: '{target} was installed anew in the middle of the move: {configuration} is not the one that was checked, though it gives {revision} as before.',
    remedy:
      'Make sure that it is meant to be there. A retry checks it as the first time, its trust root too, and goes on; a rollback is possible as well.',
    params: {
      target: describeTarget(migration.target),
      configuration: gives.configuration,
      revision,
    },
    evidence: [`checked: UID ${known}`, `found: UID ${gives.configurationUid}`],
  });
}
