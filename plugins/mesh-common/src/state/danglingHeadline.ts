import type { Message } from '../model/message';
import { count, say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import type { DanglingRevision } from './placementVerdict';
import { either, verb } from './sentenceParts';

/** "Namespace ledger has label istio.io/rev=1-28-0, which no webhook serves: new pods start without a sidecar." */
export function danglingHeadline(
  namespace: string,
  { reason, reasons: [asking] }: DanglingRevision,
  { counted }: PlacementStanding,
): Message {
  // The first reason is the label that asks.
  const who =
    asking?.code === 'reason.namespace-label'
      ? 'Namespace {namespace} has'
      : 'Pods in {namespace} have';
  const served =
    reason === 'webhook-deactivated'
      ? 'whose webhook is deactivated'
      : 'which no webhook serves';
  const sentence = `${who} {asked}, ${served}: new pods start without a sidecar`;
  const code = `placement.dangling.${reason}`;
  const params = { namespace, asked: asking?.text ?? '' };

  const losing = counted.flatMap(({ running }) =>
    running.kind === 'revision' ? [running.revision] : [],
  );
  if (losing.length === 0) return say(code, `${sentence}.`, params);
  return say(
    `${code}.still-runs`,
    `${sentence}; {pods} still ${verb(losing.length, 'runs', 'run')} {running}.`,
    {
      ...params,
      pods: count(losing.length, 'pod'),
      running: either(losing),
    },
  );
}
