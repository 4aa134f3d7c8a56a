import type { Intent } from './intent';

type Fence = Extract<Intent, { kind: 'fence' }>;

/**
 * The write that makes an unsettled intent impossible: it changes only the fence annotation of the same object, under
 * the same resourceVersion, so that of the two writes only one can be accepted.
 *
 * @public
 */
export function fenceFor(intent: Intent, ticket: string): Intent {
  const { name, uid, resourceVersion } = intent;
  return {
    kind: 'fence',
    name,
    uid,
    resourceVersion,
    ...objectOf(intent),
    ticket,
  };
}

function objectOf(intent: Intent): Pick<Fence, 'object' | 'namespace'> {
  switch (intent.kind) {
    case 'write-record':
    case 'relabel-namespace':
      return { object: 'Namespace', namespace: null };
    case 'restart-rollout':
      return { object: 'Rollout', namespace: intent.namespace };
    case 'evict-pod':
    case 'delete-pod':
      return { object: 'Pod', namespace: intent.namespace };
    case 'restart-workload':
    case 'fence':
      return { object: intent.object, namespace: intent.namespace };
    default: {
      const never: never = intent;
      return never;
    }
  }
}
