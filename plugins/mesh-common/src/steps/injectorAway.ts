import type { RestartMarks, Assessed } from './restartMarks';
import { say } from '../model/say';
import { elapsed } from './elapsed';
import { namespaceRef, stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { waitFor } from './waitFor';
import { whyNotAdmitted } from './whyNotAdmitted';
import { wantedRevision } from './wanted';

/**
 * The verdict while no istiod of the wanted revision answers and pods are to be created; null while one does.
 *
 * @remarks
 * An istiod that restarts is back within a minute, and its webhook fails closed: pods that are missing meanwhile are
 * created by their controllers as soon as it answers. So this is waited for as long as a restart may take, and nothing
 * new is begun.
 */
export function injectorAway(
  assessed: readonly Assessed[],
  context: StepContext,
): Verdict | null {
  const why = whyAway(assessed, context);
  if (why === null) return null;
  const { now, settings } = context;
  const since = awaySince(context) ?? now;
  if (elapsed(since, now) >= settings.restartTimeoutMs) {
    return staysAway(context, why);
  }
  return waitFor(
    say(
      'restart.injector-away',
      'Waiting for an istiod of {revision}: {why} Nothing is restarted meanwhile.',
      { revision: wantedRevision(context.migration), why },
    ),
    context,
  );
}

/** Since when it is away, or that it is not any more. */
export function injectorMarks(
  assessed: readonly Assessed[],
  context: StepContext,
): Pick<RestartMarks, 'injectorAwaySince'> {
  const isAway = whyAway(assessed, context) !== null;
  return {
    injectorAwaySince: isAway ? (awaySince(context) ?? context.now) : undefined,
  };
}

function awaySince({ migration }: StepContext): string | undefined {
  return migration.marks.injectorAwaySince;
}

/** Why no pod can be created with the wanted sidecar, where any is to be. */
function whyAway(
  assessed: readonly Assessed[],
  context: StepContext,
): string | null {
  const refused = assessed.flatMap(({ standing }) =>
    standing.kind === 'troubled' && isFailingCall(standing.trouble)
      ? [standing.trouble.message]
      : [],
  );
  if (refused.length > 0) return `${refused[0]}.`;
  const isDue = assessed.some(({ standing }) =>
    ['needs-restart', 'next-pod', 'hangs'].includes(standing.kind),
  );
  return isDue ? whyNotAdmitted(context) : null;
}

/** The API server's own words where a webhook that fails closed does not answer. */
function isFailingCall({
  reason,
  message,
}: {
  reason: string;
  message: string;
}) {
  return (
    reason === 'FailedCreate' && message.includes('failed calling webhook')
  );
}

function staysAway({ migration, settings }: StepContext, why: string): Verdict {
  return stopWith({
    code: 'MESH238',
    object: namespaceRef(migration.namespace),
    says: 'No istiod of {revision} has answered for {minutes} minutes: {why}',
    remedy:
      'Look at the pods of istiod {revision} and their events. When one is ready, retry; or roll back.',
    params: {
      revision: wantedRevision(migration),
      minutes: Math.round(settings.restartTimeoutMs / 60_000),
      why,
    },
    evidence: [why],
  });
}
