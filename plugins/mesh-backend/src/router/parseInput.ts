import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** Parses a part of a request; throws an InputError that names every wrong field, where it is and what is wrong. */
export function parseInput<T extends z.ZodType>(
  where: string,
  schema: T,
  value: unknown,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.map(issue => {
    const field = issue.path.map(String).join('.');
    return field ? `${field}: ${issue.message}` : issue.message;
  });
  throw new InputError(
    `Invalid input in ${where}. ${[...new Set(problems)].join('; ')}.`,
  );
}
