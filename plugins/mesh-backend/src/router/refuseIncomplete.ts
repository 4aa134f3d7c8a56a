import { InputError } from '@backstage/errors';
import type {
  SteeringAction,
  SteeringRequest,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Refuses a request that lacks what its action is about, or that names what belongs to another action. */
export function refuseIncomplete(
  action: SteeringAction,
  { workload, gate }: SteeringRequest,
): void {
  const isSkip = action === 'skip';
  const isConfirm = action === 'confirm';
  if (isSkip && workload === undefined) {
    throw new InputError(
      'workload: name the workload to skip, by its UID in this migration.',
    );
  }
  if (isConfirm && gate === undefined) {
    throw new InputError(
      'gate: must be canary or end, as the migration shows in "awaits".',
    );
  }
  if (!isSkip && workload !== undefined) {
    throw new InputError(`workload: belongs to skip, not to ${action}.`);
  }
  if (!isConfirm && gate !== undefined) {
    throw new InputError(`gate: belongs to confirm, not to ${action}.`);
  }
}
