import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { z } from 'zod';

/** Text that says something. */
export const text = z.string().trim().min(1, 'must not be empty');

/** A time, read as milliseconds. */
export const duration = (fallback: HumanDuration) =>
  z
    .strictObject({
      milliseconds: z.number().nonnegative().optional(),
      seconds: z.number().nonnegative().optional(),
      minutes: z.number().nonnegative().optional(),
      hours: z.number().nonnegative().optional(),
      days: z.number().nonnegative().optional(),
    })
    .refine(
      value => Object.keys(value).length > 0,
      'must be a duration such as { seconds: 5 }',
    )
    .default(fallback)
    .transform(value => durationToMilliseconds(value));

/** Looking more often would keep a replica busy with nothing else. */
export const atLeastASecond = (fallback: HumanDuration) =>
  duration(fallback).refine(ms => ms >= 1_000, 'must be at least one second');
