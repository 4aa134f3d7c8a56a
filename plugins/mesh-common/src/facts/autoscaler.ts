import type { JsonObject } from '@backstage/types';
import { numberField, objectField, stringField } from './jsonFields';

/** A HorizontalPodAutoscaler: what it scales, and between which limits. @public */
export interface AutoscalerFact {
  name: string;
  target: { kind: string; name: string };
  minReplicas: number;
  maxReplicas: number;
  desiredReplicas: number;
}

/** Projects a HorizontalPodAutoscaler as the API has it. @public */
export function parseAutoscaler(json: JsonObject): AutoscalerFact {
  const spec = objectField(json, 'spec');
  const target = objectField(spec, 'scaleTargetRef');
  return {
    name: stringField(objectField(json, 'metadata'), 'name') ?? '',
    target: {
      kind: stringField(target, 'kind') ?? '',
      name: stringField(target, 'name') ?? '',
    },
    // What the API server fills in.
    minReplicas: numberField(spec, 'minReplicas') ?? 1,
    maxReplicas: numberField(spec, 'maxReplicas') ?? 0,
    desiredReplicas:
      numberField(objectField(json, 'status'), 'desiredReplicas') ?? 0,
  };
}
