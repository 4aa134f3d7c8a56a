import { z } from 'zod';

/** How many topics one stream carries at most. @public */
export const MAX_STREAM_TOPICS = 100;

/**
 * Topics of `GET /stream?topics=a,b`: `entity:<entityRef>`, `migration:<id>`, `clusters`, `fleet` (a namespace,
 * revision or tag of any cluster) and `migrations` (the list of them).
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
    /^(clusters|fleet|migrations|entity:[a-z]+:[^/\s]+\/[^/\s]+|migration:[0-9a-f-]{36})$/i,
    'must name a topic',
  );

/** One message of the stream (server-sent event, `event: changed`). @public */
export const streamMessageSchema = z.object({
  topic: z.string(),
  version: z.string(),
});

/** See {@link streamMessageSchema}. @public */
export type StreamMessage = z.infer<typeof streamMessageSchema>;

/**
 * A topic of which the reader hears nothing, told once after connecting (server-sent event, `event: refused`): the
 * others are carried all the same. Where every topic is refused there is no stream, but the error of the first.
 *
 * @public
 */
export const streamRefusalSchema = z.object({
  topic: z.string(),
  why: z.string(),
});

/** See {@link streamRefusalSchema}. @public */
export type StreamRefusal = z.infer<typeof streamRefusalSchema>;
