import { z } from 'zod';
import { messageSchema } from './message';
import { objectRefSchema } from './objectRef';

/** How much a finding weighs: a blocker stops, a warning is shown before the start, a note informs. @public */
export const severitySchema = z.enum(['blocker', 'warning', 'note']);

/** See {@link severitySchema}. @public */
export type Severity = z.infer<typeof severitySchema>;

/** One result of a check. `code` is stable (`MESH104`); `(code, object)` is part of a plan's digest. @public */
export const findingSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  object: objectRefSchema.optional(),
  /** What is so, with names and numbers. */
  message: messageSchema,
  /** What a person can do about it. */
  remedy: messageSchema,
  /** What was seen, one line each. */
  evidence: z.array(z.string()),
});

/** See {@link findingSchema}. @public */
export type Finding = z.infer<typeof findingSchema>;

/** What a check came to. *Undetermined* says which facts were missing and whether that blocks. @public */
export const checkResultSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('passed'),
    check: z.string(),
    title: z.string(),
  }),
  z.object({
    outcome: z.literal('found'),
    check: z.string(),
    title: z.string(),
    findings: z.array(findingSchema),
  }),
  z.object({
    outcome: z.literal('undetermined'),
    check: z.string(),
    title: z.string(),
    why: z.array(z.string()),
    blocks: z.boolean(),
  }),
]);

/** See {@link checkResultSchema}. @public */
export type CheckResult = z.infer<typeof checkResultSchema>;
