import type { JsonObject } from '@backstage/types';
import type { LabelSelector } from './injectionWebhook';
import { numberField, objectField, stringField } from './jsonFields';
import { parseLabelSelector } from './parseLabelSelector';

/** A PodDisruptionBudget: how many of its pods may be away by evictions. Rollouts do not ask it. @public */
export interface DisruptionBudget {
  name: string;
  /** The pods that it counts; null matches none, the empty one all of the namespace (`policy/v1`). */
  selector: LabelSelector | null;
  /** As it was given: `minAvailable: 2`, `maxUnavailable: 25%`. */
  rule: string;
  /** How many evictions its controller allows at the moment. */
  disruptionsAllowed: number;
  currentHealthy: number;
  desiredHealthy: number;
  expectedPods: number;
  /** Pods that are not ready are evicted whatever it says (`unhealthyPodEvictionPolicy: AlwaysAllow`). */
  evictsUnready: boolean;
}

/** Projects a PodDisruptionBudget as the API has it. @public */
export function parseDisruptionBudget(json: JsonObject): DisruptionBudget {
  const spec = objectField(json, 'spec');
  const status = objectField(json, 'status');
  const count = (name: string) => numberField(status, name) ?? 0;
  return {
    name: stringField(objectField(json, 'metadata'), 'name') ?? '',
    selector:
      spec.selector === undefined || spec.selector === null
        ? null
        : parseLabelSelector(objectField(spec, 'selector')),
    rule: ruleOf(spec),
    // What its controller has not counted yet allows nothing, as the eviction itself decides it.
    disruptionsAllowed: count('disruptionsAllowed'),
    currentHealthy: count('currentHealthy'),
    desiredHealthy: count('desiredHealthy'),
    expectedPods: count('expectedPods'),
    evictsUnready:
      stringField(spec, 'unhealthyPodEvictionPolicy') === 'AlwaysAllow',
  };
}

function ruleOf(spec: JsonObject): string {
  for (const name of ['minAvailable', 'maxUnavailable']) {
    const value = spec[name];
    if (typeof value === 'string' || typeof value === 'number') {
      return `${name}: ${value}`;
    }
  }
  return 'no rule';
}
