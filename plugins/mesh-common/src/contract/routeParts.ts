import { z } from 'zod';

/** A route takes nothing in this place. */
export const nothing = z.object({});

/** Whoever may not read the fleet names an entity of theirs that is placed in the namespace. */
export const asEntity = { entityRef: z.string().max(300).optional() };

/** How many items of a list are wanted. */
export function pageLimit(most: number, otherwise: number) {
  const sentence = `must be a number from 1 to ${most}`;
  return z.coerce
    .number(sentence)
    .int(sentence)
    .min(1, sentence)
    .max(most, sentence)
    .default(otherwise);
}
