import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { Change, ClusterView } from './Behaviour';
import { eventName, recordEvent } from './recordEvent';

const longestBackoff = 10_000;

/**
 * Until when an owner whose pod was refused waits. The real controllers back off from 5 ms to 1000 s; here from one
 * second to ten, so that a mended injector is noticed while somebody watches.
 */
export function waitsAfterRefusal(
  view: ClusterView,
  owner: KubernetesObject,
  now: number,
): number | undefined {
  const event = view.get(
    'events',
    owner.metadata.namespace,
    eventName(owner, 'FailedCreate'),
  );
  if (!event) return undefined;
  const until =
    Date.parse(event.lastTimestamp) +
    Math.min(1000 * 2 ** (event.count - 1), longestBackoff);
  return until > now ? until : undefined;
}

/** Creates a pod of an owner; when it is refused, the owner's events say why. */
export function createPod(
  view: ClusterView,
  owner: KubernetesObject,
  object: NewObject,
  now: number,
): Change {
  const what =
    owner.kind === 'StatefulSet'
      ? `create Pod ${object.metadata.name} in StatefulSet ${owner.metadata.name} failed error`
      : 'Error creating';
  return {
    kind: 'create',
    resource: 'pods',
    namespace: owner.metadata.namespace,
    object,
    onRefused: message => [
      recordEvent(
        view,
        owner,
        {
          reason: 'FailedCreate',
          type: 'Warning',
          message: `${what}: ${message}`,
        },
        now,
      ),
    ],
  };
}
