import { z } from 'zod';
import { messageSchema } from '../model/message';
import { workloadRefSchema } from '../model/workload';

/** One step as the page shows it. @public */
export const stepStateSchema = z.object({
  /** `soak` and `confirm` are there only where the plan chose them, and not on the way back. */
  id: z.enum([
    'preflight',
    'record',
    'relabel',
    'restart',
    'verify',
    'soak',
    'confirm',
    'close',
  ]),
  title: z.string(),
  state: z.enum(['pending', 'active', 'done', 'stopped']),
  detail: messageSchema.nullable(),
});

/** See {@link stepStateSchema}. @public */
export type StepState = z.infer<typeof stepStateSchema>;

/** How far a workload is, by its pods. @public */
export const workloadProgressSchema = z.object({
  ref: workloadRefSchema,
  pods: z.number().int(),
  onWanted: z.number().int(),
  ready: z.number().int(),
  connected: z.number().int().nullable(),
  state: z.enum([
    'waiting',
    'restarting',
    'ready',
    'verified',
    'moved', // ready on the wanted revision; nobody could ask istiod whether its proxies are connected
    'stopped',
    'unchanged',
    'skipped', // by a person: left as it is, neither waited for nor verified
    'gone',
  ]),
  /** The revisions that its pods run now, each once. */
  runs: z.array(z.string()).default([]),
  /** Whether `skip` with its UID would be accepted now. */
  maySkip: z.boolean().default(false),
  detail: messageSchema.nullable(),
});

/** See {@link workloadProgressSchema}. @public */
export type WorkloadProgress = z.infer<typeof workloadProgressSchema>;
