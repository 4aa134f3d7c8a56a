import { z } from 'zod';

/**
 * What the tabs of one person tell each other. Parsed when received: a tab that was opened before the portal was
 * updated may run another release.
 */
export const tabMessageSchema = z.discriminatedUnion('kind', [
  /** The topics that a tab shows; none when it leaves. */
  z.object({
    kind: z.literal('topics'),
    tab: z.string(),
    topics: z.array(z.string()),
  }),
  /** A tab holds the stream from now on, and needs to know what everybody shows. */
  z.object({ kind: z.literal('asked') }),
  /** The topics of which changes arrive at the moment. */
  z.object({ kind: z.literal('live'), topics: z.array(z.string()) }),
  z.object({
    kind: z.literal('changed'),
    topic: z.string(),
    version: z.string(),
  }),
]);

/** See {@link tabMessageSchema}. */
export type TabMessage = z.infer<typeof tabMessageSchema>;
