import type { ExplainedAnswer } from '../contract/explain';
import type { Message } from '../model/message';

/** The answer, in one word and in one sentence. */
export interface Headline {
  answer: ExplainedAnswer;
  headline: Message;
}
