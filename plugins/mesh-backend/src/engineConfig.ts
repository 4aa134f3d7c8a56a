import { z } from 'zod';
import { atLeastASecond, duration, text } from './configParts';

/** Whom the engine asks whether a migration may go on. */
export interface ConfirmHookConfig {
  url: URL;
  secret: string;
  timeoutMs: number;
}

/** How many migrations may be under way at once. */
export interface MigrationLimits {
  perCluster: number;
  perPortal: number;
}

/** Waiting times of the engine in milliseconds, and its limits. */
export interface EngineConfig {
  settleMs: number;
  restartTimeoutMs: number;
  connectTimeoutMs: number;
  canaryWatchMs: number;
  soakMs: number;
  confirmTimeoutMs: number;
  /** Who is asked to confirm besides people; null where nobody is. */
  confirmHook: ConfirmHookConfig | null;
  limits: MigrationLimits;
}

const atLeastOne = z
  .number()
  .int('must be a whole number')
  .min(1, 'must be at least 1');

/** On the same machine nobody listens in between. */
const localHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const hookUrl = text.transform((value, context): URL => {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && localHosts.includes(url.hostname));
  if (url && isSafe) return url;
  context.addIssue({
    code: 'custom',
    message: 'must be an https:// URL; http:// is for localhost only',
  });
  return z.NEVER;
});

const confirmHook = z
  .strictObject({
    url: hookUrl,
    secret: text.min(16, 'must have at least 16 characters'),
    timeout: atLeastASecond({ minutes: 1 }),
  })
  .transform(({ url, secret, timeout }) => ({
    url,
    secret,
    timeoutMs: timeout,
  }));

/** The `engine` section, with its defaults. */
export const engineSchema = z
  .strictObject({
    settle: duration({ seconds: 5 }),
    restartTimeout: duration({ minutes: 10 }),
    connectTimeout: duration({ minutes: 2 }),
    canaryWatch: duration({ minutes: 1 }),
    soak: duration({ seconds: 0 }),
    confirmTimeout: atLeastASecond({ hours: 24 }),
    confirmHook: confirmHook.optional(),
    limits: z
      .strictObject({
        perCluster: atLeastOne.default(5),
        perPortal: atLeastOne.default(20),
      })
      .prefault({}),
  })
  .prefault({})
  .transform((engine): EngineConfig => ({
    settleMs: engine.settle,
    restartTimeoutMs: engine.restartTimeout,
    connectTimeoutMs: engine.connectTimeout,
    canaryWatchMs: engine.canaryWatch,
    soakMs: engine.soak,
    confirmTimeoutMs: engine.confirmTimeout,
    confirmHook: engine.confirmHook ?? null,
    limits: engine.limits,
  }));
