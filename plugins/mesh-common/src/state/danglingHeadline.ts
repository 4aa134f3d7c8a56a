import { nearestOf } from '../injection/nearestStep';
import type { Message } from '../model/message';
import { count, say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import type { DanglingRevision } from './placementVerdict';
import { either, verb } from './sentenceParts';
import { wordsOfRunning } from './wordsOfRunning';

/** "Namespace ledger has label istio.io/rev=1-28-0, which no webhook serves: new pods start without a sidecar." */
export function danglingHeadline(
  namespace: string,
  { reason, reasons }: DanglingRevision,
  { counted }: PlacementStanding,
): Message {
  // The first reason is the label that asks.
  const [asking] = reasons;
  const who =
    asking?.code === 'reason.namespace-label'
      ? 'Namespace {namespace} has'
      : 'Pods in {namespace} have';
  const sentence = `${who} {asked}, ${served(reason)}: new pods start without a sidecar`;
  const code = `placement.dangling.${reason}`;
  const params = {
    ...{ namespace, asked: asking?.text ?? '' },
    ...(reason === 'not-selected' && nearestOf(reasons)),
  };

  const losing = counted.flatMap(({ running }) =>
    running.kind === 'none' ? [] : [wordsOfRunning(running)],
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

function served(reason: DanglingRevision['reason']): string {
  switch (reason) {
    case 'webhook-deactivated':
      return 'whose webhook is deactivated';
    case 'not-selected':
      return 'but webhook {entry} of {configuration} does not match ({fails})';
    default:
      return 'which no webhook serves';
  }
}
