import type { NotInjectedReason } from '../model/intendedRevision';
import { INJECTION_LABEL } from '../model/labels';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import { all, verb } from './sentenceParts';

const predicates = {
  'host-network': 'on the network of the node, where Istio never injects',
  'pod-opted-out': 'opted out of injection',
  gateway: 'made by istiod for a Gateway, with a proxy of its own',
  ambient: 'captured by ambient mode, without a sidecar',
  'left-out': 'left out of injection',
} as const;

type SharedReason = keyof typeof predicates;

/** Why nothing is injected: by the namespace's labels, or by the pods' own where the namespace does ask. */
export function notInjectedHeadline(
  namespace: string,
  { asksFor, workloads, livePods }: PlacementStanding,
): Message {
  if (asksFor.kind === 'none') {
    const code = `placement.not-injected.${asksFor.reason}`;
    return say(code, templateOf(asksFor.reason), { namespace });
  }
  const reasons = new Set(
    workloads.flatMap(({ wouldGet }) =>
      wouldGet.kind === 'none' ? [wouldGet.reason] : [],
    ),
  );
  const shared = sharedReason(reasons);
  const pods = livePods.length;
  return say(
    `placement.not-injected.all.${shared}`,
    `${all(pods, 'pod')} in {namespace} ${verb(pods, 'is', 'are')} ${predicates[shared]}.`,
    { namespace, pods },
  );
}

function sharedReason(reasons: ReadonlySet<NotInjectedReason>): SharedReason {
  const [reason] = reasons;
  if (reasons.size !== 1) return 'left-out';
  switch (reason) {
    case 'host-network':
    case 'pod-opted-out':
    case 'gateway':
    case 'ambient':
      return reason;
    default:
      return 'left-out';
  }
}

function templateOf(reason: NotInjectedReason): string {
  switch (reason) {
    case 'no-labels':
      return 'Namespace {namespace} is not in the mesh: none of its labels asks for a sidecar.';
    case 'namespace-opted-out':
      return `Namespace {namespace} is not in the mesh: its label ${INJECTION_LABEL} has another value than "enabled".`;
    case 'ignored-namespace':
      return 'Namespace {namespace} is not in the mesh: Istio never injects into it.';
    case 'ambient':
      return 'Namespace {namespace} is in the mesh by ambient mode: its pods have no sidecar, and no revision of one.';
    case 'injector-policy':
    case 'never-selector':
      return 'Namespace {namespace} is not in the mesh: the injector that its labels lead to leaves its pods out.';
    case 'unknown-revision':
    case 'default-not-served':
    case 'not-selected':
    case 'webhook-deactivated':
    case 'pod-opted-out':
    case 'host-network':
    case 'refused':
    case 'unanswered':
    case 'gateway':
      return 'Namespace {namespace} is not in the mesh.';
    default:
      return reason satisfies never;
  }
}
