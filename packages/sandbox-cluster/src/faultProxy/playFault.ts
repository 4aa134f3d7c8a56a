import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { HeldRequest } from './Fault';
import type { MetFault } from './FaultRules';
import type { WholeAnswer, WholeRequest } from './passOn';
import type { RecordedAnswers } from './RecordedAnswers';
import { cutAnswer } from './cutAnswer';
import { sendAnswer, sendStatus } from './sendAnswer';

/** Does to one request what its fault says. */
export async function playFault(
  { fault, held }: MetFault,
  request: WholeRequest,
  response: ServerResponse,
  pass: () => Promise<WholeAnswer>,
  recorded: RecordedAnswers,
): Promise<void> {
  switch (fault.kind) {
    case 'answer':
      sendStatus(response, fault);
      return;
    case 'expired-token':
      sendStatus(response, { status: 401, message: 'Unauthorized' });
      return;
    case 'answer-after':
      await pass();
      sendStatus(response, fault);
      return;
    case 'drop':
      response.destroy();
      return;
    case 'reset-after':
      await pass();
      response.socket?.resetAndDestroy();
      return;
    case 'delay':
      await pause(fault.ms);
      sendAnswer(response, await pass());
      return;
    case 'cut-answer':
      cutAnswer(response, await pass(), fault);
      return;
    case 'hold':
      await hold(request, held, response, pass);
      return;
    case 'stale': {
      const { line } = request;
      const stale =
        'asOf' in fault
          ? recorded.asOf(line, fault.asOf)
          : recorded.ago(line, fault.answersAgo);
      sendAnswer(response, stale ?? (await pass()));
      return;
    }
    // A tunnel is no request that is answered.
    case 'cut-tunnel':
    case 'end-watch':
    case 'stall-watch':
    case 'expire-watch':
      sendAnswer(response, await pass());
      return;
    default:
      throw new Error(`Unexpected fault ${fault satisfies never}`);
  }
}

/** The request lives on here when whoever sent it is gone, as a packet in a queue does. */
async function hold(
  { line, body }: WholeRequest,
  held: HeldRequest[],
  response: ServerResponse,
  pass: () => Promise<WholeAnswer>,
): Promise<void> {
  let answered: Promise<WholeAnswer> | null = null;
  const answer = await new Promise<WholeAnswer>((resolve, reject) => {
    held.push({
      line,
      body: body.toString(),
      async release() {
        answered ??= pass();
        answered.then(resolve, reject);
        return (await answered).status;
      },
    });
  });
  sendAnswer(response, answer);
}
