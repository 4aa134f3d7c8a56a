import { z } from 'zod';

/**
 * A sentence for a person: `text` is the English sentence, `code` and `params` let a screen say it in another language.
 *
 * @public
 */
export const messageSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

/** See {@link messageSchema}. @public */
export type Message = z.infer<typeof messageSchema>;
