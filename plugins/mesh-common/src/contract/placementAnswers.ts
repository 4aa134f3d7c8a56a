import { z } from 'zod';
import { messageSchema } from '../model/message';

/** How old an answer is, or why there is none. @public */
export const answerAgeSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('known'), observedAt: z.string() }),
  /** It is asked when somebody looks, by the route that `why` tells. */
  z.object({ state: z.literal('not-asked'), why: messageSchema }),
  z.object({ state: z.literal('unknown'), why: z.string() }),
]);

/** See {@link answerAgeSchema}. @public */
export type AnswerAge = z.infer<typeof answerAgeSchema>;

/** The four answers that everything said of a placement rests on, with the age of each. @public */
export const placementAnswersSchema = z.object({
  /** What the labels ask for: the namespace's labels and the webhooks. */
  asksFor: answerAgeSchema,
  /** What a pod made now would get, asked of the injector itself. */
  wouldGet: answerAgeSchema,
  /** What each pod carries. */
  running: answerAgeSchema,
  /** What the proxies are connected to, asked of istiod. */
  connection: answerAgeSchema,
});

/** See {@link placementAnswersSchema}. @public */
export type PlacementAnswers = z.infer<typeof placementAnswersSchema>;
