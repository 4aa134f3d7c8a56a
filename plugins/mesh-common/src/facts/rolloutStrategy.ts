import type { JsonObject, JsonValue } from '@backstage/types';
import { objectField, stringField } from './jsonFields';
import type { WorkloadFact } from './podFact';

/** What the API server fills in where a Deployment says nothing. */
const DEFAULT_FRACTION = '25%';

/**
 * The strategy of a Deployment with percentages resolved to pods.
 *
 * @remarks
 * As the Deployment controller does (`ResolveFenceposts`): surge rounds up, unavailable rounds down, and where both
 * come to 0, one pod may be unavailable. `Recreate` takes all pods down first.
 */
export function rolloutStrategy(
  spec: JsonObject,
  replicas: number,
): NonNullable<WorkloadFact['strategy']> {
  const strategy = objectField(spec, 'strategy');
  if (stringField(strategy, 'type') === 'Recreate') {
    return { type: 'Recreate', maxSurge: 0, maxUnavailable: replicas };
  }
  const { maxSurge, maxUnavailable } = objectField(strategy, 'rollingUpdate');
  const surge = Math.ceil(podsOf(maxSurge, replicas));
  const unavailable = Math.floor(podsOf(maxUnavailable, replicas));
  return {
    type: 'RollingUpdate',
    maxSurge: surge,
    maxUnavailable:
      surge === 0 && unavailable === 0 ? 1 : Math.min(unavailable, replicas),
  };
}

/** An int-or-percentage of the replicas, before rounding. */
function podsOf(
  value: JsonValue | undefined = DEFAULT_FRACTION,
  replicas: number,
): number {
  if (typeof value === 'number') return value;
  const [, number, percent] =
    /^(\d+)(%?)$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (number === undefined) return podsOf(DEFAULT_FRACTION, replicas);
  return percent ? (Number(number) * replicas) / 100 : Number(number);
}
