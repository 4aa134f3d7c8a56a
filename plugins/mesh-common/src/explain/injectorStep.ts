import type { ExplainedSign, ExplainedStep } from '../contract/explain';
import type { Message } from '../model/message';
import { say } from '../model/say';

/** A step of what the injector decides; the sentence speaks of the injector as "it". */
export function injectorStep(
  sign: ExplainedSign,
  code: string,
  template: string,
  params: Message['params'] = {},
): ExplainedStep {
  return { sign, says: say(`explain.injector.${code}`, template, params) };
}
