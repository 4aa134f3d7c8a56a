import { z } from 'zod';

/**
 * A fact that was read from a cluster, or the reason why it could not be read.
 *
 * @remarks
 * A failed read is never "no": code that decides has to handle `unknown`, and no write may rest on it.
 *
 * @public
 */
export type Known<T> =
  | { state: 'known'; value: T; observedAt: string }
  | { state: 'unknown'; why: string };

/** The zod schema of {@link Known} for a value schema. `observedAt` is an ISO 8601 time. @public */
export const knownSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('known'), value, observedAt: z.string() }),
    z.object({ state: z.literal('unknown'), why: z.string() }),
  ]);

/** Makes a known fact. `observedAt` is an ISO 8601 time. @public */
export function known<T>(value: T, observedAt: string): Known<T> {
  return { state: 'known', value, observedAt };
}

/** Makes an unknown fact; `why` is a sentence for a person. @public */
export function unknown(why: string): { state: 'unknown'; why: string } {
  return { state: 'unknown', why };
}
