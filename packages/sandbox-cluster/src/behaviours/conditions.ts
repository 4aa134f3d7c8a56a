import { timestamp } from '../clock';
import { Condition } from '../store/KubernetesObject';

/** The condition of that type, if it is there. */
export function conditionOf(
  conditions: Condition[] | undefined,
  type: string,
): Condition | undefined {
  return conditions?.find(condition => condition.type === type);
}

/** Sets a condition; its time of transition moves only when its status does. */
export function withCondition(
  conditions: Condition[] | undefined,
  wanted: Condition,
  now: number,
): Condition[] {
  const present = conditions ?? [];
  const old = conditionOf(present, wanted.type);
  const lastTransitionTime =
    old?.status === wanted.status ? old.lastTransitionTime : timestamp(now);
  const next = { ...wanted, lastTransitionTime };
  return old
    ? present.map(condition => (condition === old ? next : condition))
    : [...present, next];
}

/** The conditions without those of one type. */
export function withoutCondition(
  conditions: Condition[] | undefined,
  type: string,
): Condition[] {
  return (conditions ?? []).filter(condition => condition.type !== type);
}
