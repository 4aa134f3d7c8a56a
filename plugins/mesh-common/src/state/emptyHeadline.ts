import type { Message } from '../model/message';
import { say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import { either, verb } from './sentenceParts';

/** "No pods run in payments; a new pod would get 1-30-3." */
export function emptyHeadline(
  namespace: string,
  { asksFor, workloads, pending }: PlacementStanding,
): Message {
  const intended =
    workloads.length === 0
      ? [asksFor]
      : workloads.map(workload => workload.wouldGet);
  const wanted = either(
    intended.map(each =>
      each.kind === 'revision' ? each.revision : 'no sidecar',
    ),
  );
  if (pending > 0) {
    return say(
      'placement.empty.pending',
      'No pods run in {namespace}: {pending} of them {waits} for a node. A new pod would get {wanted}.',
      { namespace, wanted, pending, waits: verb(pending, 'waits', 'wait') },
    );
  }
  return say(
    'placement.empty',
    'No pods run in {namespace}; a new pod would get {wanted}.',
    { namespace, wanted },
  );
}
