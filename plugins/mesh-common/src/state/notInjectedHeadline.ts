import type { NotInjectedReason } from '../model/intendedRevision';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import { all, verb } from './sentenceParts';

/** Why nothing is injected: by the namespace's labels, or by the pods' own where the namespace does ask. */
export function notInjectedHeadline(
  namespace: string,
  { asksFor, workloads, livePods }: PlacementStanding,
): Message {
  if (asksFor.kind === 'none') {
    const code = `placement.not-injected.${asksFor.reason}`;
    return say(code, templateOf(asksFor.reason), { namespace });
  }
  const hostNetwork = workloads.every(
    ({ wouldGet }) =>
      wouldGet.kind === 'none' && wouldGet.reason === 'host-network',
  );
  const reason = hostNetwork ? 'host-network' : 'pod-opted-out';
  const pods = livePods.length;
  const predicate = hostNetwork
    ? 'on the network of the node, where Istio never injects'
    : 'opted out of injection';
  return say(
    `placement.not-injected.all.${reason}`,
    `${all(pods, 'pod')} in {namespace} ${verb(pods, 'is', 'are')} ${predicate}.`,
    { namespace, pods },
  );
}

function templateOf(reason: NotInjectedReason): string {
  switch (reason) {
    case 'no-labels':
      return `Namespace {namespace} is not in the mesh: it has neither label ${INJECTION_LABEL} nor ${REVISION_LABEL}.`;
    case 'namespace-opted-out':
      return `Namespace {namespace} is not in the mesh: its label ${INJECTION_LABEL} has another value than "enabled".`;
    case 'ignored-namespace':
      return 'Namespace {namespace} is not in the mesh: Istio never injects into it.';
    case 'unknown-revision':
    case 'default-not-served':
    case 'webhook-deactivated':
    case 'pod-opted-out':
    case 'host-network':
      return 'Namespace {namespace} is not in the mesh.';
    default:
      return reason satisfies never;
  }
}
