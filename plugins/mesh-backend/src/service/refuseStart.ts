import { ConflictError } from '@backstage/errors';
import {
  blockersOf,
  type Plan,
  undeterminedBlockersOf,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { planChanges } from './planChanges';

/** Throws where the plan of now is not the one that the person agreed to, saying what has changed. */
export function refuseStalePlan(
  agreedDigest: string,
  agreed: Plan | null,
  now: Plan,
): void {
  if (agreedDigest === now.digest) return;
  const changes = agreed ? planChanges(agreed, now) : [];
  const what =
    changes.length > 0
      ? `What has changed: ${changes.join('; ')}.`
      : `No plan of the last day has the digest ${agreedDigest.slice(0, 12)}… for this.`;
  throw new ConflictError(
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
