import type { PodFact } from '../facts/podFact';
import type { ProxyConnection } from '../facts/proxyConnection';
import { wasSentTo } from './wasSentTo';

/**
 * The connections of a pod's proxy, the newest first.
 *
 * @remarks
 * A pod of a StatefulSet has the name of the one before it, and an istiod of several clusters lists pods of the same
 * name in each: neither's connection says anything of this pod.
 */
export function connectionsOfPod(
  pod: PodFact,
  connections: readonly ProxyConnection[],
  revision: string | null,
): ProxyConnection[] {
  const proxy = `${pod.name}.${pod.namespace}`;
  const clusterId = pod.running.kind === 'none' ? null : pod.running.clusterId;
  return connections
    .filter(
      each =>
        each.proxy === proxy &&
        (clusterId === null || each.clusterId === clusterId) &&
        isOfThisPod(each, pod),
    )
    .sort(
      (a, b) =>
        lastSent(b) - lastSent(a) ||
        preference(b, revision) - preference(a, revision),
    );
}

function isOfThisPod({ types }: ProxyConnection, pod: PodFact): boolean {
  const sent = types.filter(({ sentAt }) => sentAt !== null);
  return sent.length === 0 || sent.some(type => wasSentTo(pod, type));
}

/** 0 where istiod does not say, so that one that does is newer. */
function lastSent({ types }: ProxyConnection): number {
  return Math.max(
    0,
    ...types.map(({ sentAt }) => (sentAt === null ? 0 : Date.parse(sentAt))),
  );
}

/** Where nothing says which is newer, the one that is as it should be. */
function preference(
  { revision, types }: ProxyConnection,
  wanted: string | null,
): number {
  const acknowledged = types.filter(
    ({ standing }) => standing === 'acknowledged',
  ).length;
  return (revision === wanted ? 1000 : 0) + acknowledged;
}
