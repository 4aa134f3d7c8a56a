import { timestamp } from '../clock';
import { KubernetesObject } from '../store/KubernetesObject';
import { ClusterEvent } from '../store/kinds';
import { createHash } from 'node:crypto';
import { Change, ClusterView } from './Behaviour';

/** The name under which repetitions of an event are counted together. */
export function eventName(about: KubernetesObject, reason: string): string {
  return `${about.metadata.name}.${createHash('sha256').update(`${about.metadata.uid}/${reason}`).digest('hex').slice(0, 16)}`;
}

/** The change that records an event, or counts it once more. */
export function recordEvent(
  view: ClusterView,
  about: KubernetesObject,
  event: Pick<ClusterEvent, 'reason' | 'message' | 'type'>,
  now: number,
): Change {
  const namespace = about.metadata.namespace ?? 'default';
  const name = eventName(about, event.reason);
  const known = view.get('events', namespace, name);
  if (known) {
    const next = {
      ...known,
      ...event,
      count: known.count + 1,
      lastTimestamp: timestamp(now),
    };
    return { kind: 'update', resource: 'events', object: next };
  }
  const { apiVersion, kind, metadata } = about;
  return {
    kind: 'create',
    resource: 'events',
    namespace,
    object: {
      metadata: { name },
      involvedObject: {
        apiVersion,
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
        uid: metadata.uid,
      },
      ...event,
      count: 1,
      firstTimestamp: timestamp(now),
      lastTimestamp: timestamp(now),
    },
  };
}
