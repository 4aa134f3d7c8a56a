import {
  type Decision,
  type Message,
  say,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What was decided, in one sentence for the history. */
export function decisionSentence(decision: Decision): Message {
  switch (decision.kind) {
    case 'act':
      return decision.why;
    case 'wait':
      return decision.for;
    case 'stop':
      return say('decision.stop', 'Stopped: {why}', {
        why: decision.findings.map(({ message }) => message.text).join(' '),
      });
    case 'turn-back':
      return say(
        'decision.turn-back',
        'Moving back at once, as the plan chose, since it failed: {why}',
        { why: decision.findings.map(({ message }) => message.text).join(' ') },
      );
    case 'paused':
      return say('decision.paused', 'Paused. Nothing more is begun.');
    case 'end':
      return endSentence(decision);
    default:
      throw new Error(`Unexpected decision ${decision satisfies never}`);
  }
}

/** By this two sentences are told apart: numbers count seconds and pods, and would fill the history with every look. */
export function sentenceKey({ code, params }: Message): string {
  const words = Object.entries(params).filter(
    ([, value]) => typeof value === 'string',
  );
  return JSON.stringify([code, ...words]);
}

function endSentence({
  outcome,
  marks: { connectionNotAsked: why },
}: Extract<Decision, { kind: 'end' }>): Message {
  switch (outcome) {
    case 'done':
      if (why !== undefined) {
        return say(
          'decision.done-not-asked',
          'Done: moved, connection not asked. {why}',
          { why },
        );
      }
      return say('decision.done', 'Done: moved and verified.');
    case 'rolled-back':
      if (why !== undefined) {
        return say(
          'decision.rolled-back-not-asked',
          'Rolled back, connection not asked. {why}',
          { why },
        );
      }
      return say('decision.rolled-back', 'Rolled back and verified.');
    case 'cancelled':
      return say(
        'decision.cancelled',
        'Cancelled. Labels and pods stay as they are.',
      );
    default:
      throw new Error(`Unexpected outcome ${outcome satisfies never}`);
  }
}
