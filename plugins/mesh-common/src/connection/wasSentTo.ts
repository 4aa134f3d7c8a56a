import type { PodFact } from '../facts/podFact';
import type { XdsType } from '../facts/proxyConnection';

/**
 * How much later than istiod's a kubelet's clock may be.
 *
 * @remarks
 * Clocks of a cluster agree within a fraction of this where they are kept at all, and a pod of the same name does not
 * start within it: its predecessor has to end first.
 */
const CLOCKS_AGREE_WITHIN_MS = 2_000;

/** False for what was sent before the pod started: to another pod of the same name. True where istiod does not say. */
export function wasSentTo(pod: PodFact, { sentAt }: XdsType): boolean {
  if (sentAt === null) return true;
  const started = Date.parse(pod.startedAt ?? pod.createdAt);
  return !(Date.parse(sentAt) < started - CLOCKS_AGREE_WITHIN_MS);
}
