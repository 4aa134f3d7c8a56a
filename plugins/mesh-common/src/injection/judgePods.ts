import type { PodFact } from '../facts/podFact';
import type { RunningProxy } from '../model/runningRevision';
import {
  judgeRunning,
  type Judgement,
  type ProxyEvidence,
} from './judgeRunning';
import { leadOfHost, type AddressFacts } from './leadOfHost';

/**
 * The pods with what they run, once it is known where the addresses of their proxies lead.
 *
 * @remarks
 * A pod alone names its revision by its annotations and by how its Service is called; which istiod is behind a Service
 * only the cluster knows.
 *
 * @public
 */
export function judgePods<T extends Pick<PodFact, 'running'>>(
  pods: readonly T[],
  facts: AddressFacts,
): T[] {
  const leadOf = leadOfHost(facts);
  // Pods that say the same are judged once: a fleet has a hundred thousand of them.
  const judged = new Map<string, Judgement>();
  return pods.map(pod => {
    const { running } = pod;
    if (running.kind === 'none') return pod;
    const key = keyOf(running);
    const judgement = judged.get(key) ?? judgeRunning(running, leadOf);
    judged.set(key, judgement);
    return isSame(judgement, running)
      ? pod
      : { ...pod, running: { ...evidenceOf(running), ...judgement } };
  });
}

/** All that the judgement looks at; no text of a cluster holds the character between. */
function keyOf(proxy: ProxyEvidence): string {
  const { statusSays, annotationSays, caHost, discoveryHost } = proxy;
  return `${statusSays}\u0000${annotationSays}\u0000${caHost}\u0000${discoveryHost}\u0000${proxy.proxyVersion}\u0000${proxy.madeBy}`;
}

function isSame(judgement: Judgement, running: RunningProxy): boolean {
  return (
    judgement.kind === 'revision' &&
    running.kind === 'revision' &&
    judgement.revision === running.revision &&
    judgement.evidence === running.evidence
  );
}

function evidenceOf({
  role,
  madeBy,
  proxyImage,
  proxyVersion,
  nativeSidecar,
  caHost,
  discoveryHost,
  clusterId,
  statusSays,
  annotationSays,
}: RunningProxy): ProxyEvidence {
  return {
    ...{ role, madeBy, proxyImage, proxyVersion, nativeSidecar },
    ...{ caHost, discoveryHost, clusterId, statusSays, annotationSays },
  };
}
