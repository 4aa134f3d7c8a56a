import { ConflictError } from '@backstage/errors';
import {
  blockersOf,
  type Plan,
  undeterminedBlockersOf,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { planChanges } from './planChanges';

/**
 * Throws where the plan of now holds something that the person has not agreed to, saying what has changed.
 *
 * @remarks
 * What has disappeared since (a warning, a workload) does not invalidate a plan.
 */
export function refuseStalePlan(
  agreedDigest: string,
  agreed: Plan | null,
  now: Plan,
): void {
  if (agreedDigest === now.digest) return;
  if (!agreed) {
    throw notCurrent(
      `No plan of the last day has the digest ${agreedDigest.slice(0, 12)}… for this.`,
    );
  }
  const { added, gone } = planChanges(agreed, now);
  if (added.length === 0) return;
  throw notCurrent(`What has changed: ${[...added, ...gone].join('; ')}.`);
}

function notCurrent(what: string): ConflictError {
  return new ConflictError(
    `The plan is not current any more, so nothing was started. ${what} Look at the new plan, and start that one.`,
  );
}

/** Throws where a plan cannot be started, with its blockers. */
export function refuseBlockedPlan(plan: Plan): void {
  if (plan.startable && plan.prior) return;
  const blockers = blockersOf(plan.checks).map(
    ({ code, message, remedy }) => `${code}: ${message.text} ${remedy.text}`,
  );
  const open = undeterminedBlockersOf(plan.checks).map(
    ({ check, why }) => `${check} cannot be determined: ${why.join(' ')}`,
  );
  throw new ConflictError(
    `This migration cannot be started. ${[...blockers, ...open].join(' ')}`,
  );
}
