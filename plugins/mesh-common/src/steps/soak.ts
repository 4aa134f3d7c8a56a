import type { Marks } from '../model/migrationRecord';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { elapsed } from './elapsed';
import { namespaceRef, stopWith } from './stopWith';
import type { Step, StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';

/** A look at a namespace reads all its pods; a soak may take hours. */
const LOOK_AT_LEAST_EVERY_MS = 5_000;

/**
 * What was verified stays steady for the chosen time.
 *
 * @remarks
 * The steps before it look at labels, rollouts and pods each time as well: this one is reached only while all of them
 * are content, so that it need not count anything but the time.
 */
export const soak: Step = {
  id: 'soak',
  title: 'Soak',
  assess(context) {
    const { migration, now, settings } = context;
    if (!isSoaking(context)) return { kind: 'done' };
    const soakSince = migration.marks.soakSince ?? now;
    const remaining = soakMsOf(context) - elapsed(soakSince, now);
    const marks = { soakSince, soakBrokenSince: undefined };
    if (remaining <= 0)
      return { kind: 'done', marks: { ...marks, soakedAt: now } };
    const pause = Math.max(settings.lookAgainMs, LOOK_AT_LEAST_EVERY_MS);
    return {
      kind: 'wait',
      for: watching(context, Math.ceil(remaining / 1000)),
      lookAgainInMs: Math.min(remaining, pause),
      idle: true,
      marks,
    };
  },
};

function watching({ migration }: StepContext, seconds: number): Message {
  const params = { revision: wantedRevision(migration), seconds };
  return migration.marks.connectionNotAsked === undefined
    ? say(
        'soak.wait',
        'Everything runs {revision} and was verified. Watching for {seconds} s more that it stays ready.',
        params,
      )
    : say(
        'soak.wait-not-asked',
        'Everything runs {revision}, connection not asked. Watching for {seconds} s more that it stays ready.',
        params,
      );
}

/** True where a soak was chosen and is not over; the way back has none. */
export function isSoaking(context: StepContext): boolean {
  const { direction, marks } = context.migration;
  return (
    direction === 'forward' &&
    soakMsOf(context) > 0 &&
    marks.soakedAt === undefined
  );
}

function soakMsOf({ migration, settings }: StepContext): number {
  const { soakSeconds } = migration.options;
  return soakSeconds === null ? settings.soakMs : soakSeconds * 1000;
}

/** What a break in the soak does to the marks: it counts anew, and the verification as well. */
export function withBrokenSoak(marks: Marks, now: string): Marks {
  const { verifiedAt, soakSince, soakBrokenSince = soakSince && now } = marks;
  if (verifiedAt === undefined && soakBrokenSince === undefined) return marks;
  return {
    ...marks,
    verifiedAt: undefined,
    connectionNotAsked: undefined,
    unaskedSince: undefined,
    soakSince: undefined,
    ...(soakBrokenSince && { soakBrokenSince }),
  };
}

/** Stops where a break in the soak lasts longer than a restart may take; null where it does not. */
export function soakStop(
  { migration, now, settings }: StepContext,
  why: Message,
): Verdict | null {
  const { soakBrokenSince } = migration.marks;
  if (soakBrokenSince === undefined) return null;
  if (elapsed(soakBrokenSince, now) < settings.restartTimeoutMs) return null;
  return stopWith({
    code: 'MESH227',
    object: namespaceRef(migration.namespace),
    says: 'Everything ran {revision}, but did not stay ready while it was watched: {why}',
    remedy:
      'Look at the pods and their events. Mend what is wrong and retry, or roll back.',
    params: { revision: wantedRevision(migration), why: why.text },
    evidence: [`not steady since ${soakBrokenSince}`],
  });
}
