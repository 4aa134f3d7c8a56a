import type { Decision } from '../decision';

/** A decision as a line of a transcript, or several. */
export function wordsOfDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'act':
      return `act     ${decision.step}: ${decision.why.text}`;
    case 'wait':
      return `wait    ${decision.step}: ${decision.for.text}`;
    case 'stop':
      return decision.findings
        .map(
          ({ code, message, remedy }) =>
            `stop    ${decision.step}: ${code} ${message.text} ${remedy.text}`,
        )
        .join('\n');
    case 'turn-back':
      return `back    ${decision.step}: ${decision.findings
        .map(({ code, message }) => `${code} ${message.text}`)
        .join(' ')}`;
    case 'paused':
      return `paused  ${decision.step}`;
    case 'end':
      return `end     ${decision.outcome}`;
    default: {
      const never: never = decision;
      return never;
    }
  }
}
