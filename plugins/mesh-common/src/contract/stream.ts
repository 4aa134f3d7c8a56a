import { z } from 'zod';

/**
 * Topics of `GET /stream?topics=a,b`: `entity:<entityRef>`, `migration:<id>`, `clusters`.
 *
 * @remarks
 * The stream says what changed, never the data: the reader asks the ordinary routes again.
 *
 * @public
 */
export const streamTopicSchema = z
  .string()
  .max(300)
  .regex(
    /^(clusters|entity:[a-z]+:[^/\s]+\/[^/\s]+|migration:[0-9a-f-]{36})$/i,
    'must name a topic',
  );

/** One message of the stream (server-sent event, `event: changed`). @public */
export const streamMessageSchema = z.object({
  topic: z.string(),
  version: z.string(),
});

/** See {@link streamMessageSchema}. @public */
export type StreamMessage = z.infer<typeof streamMessageSchema>;
