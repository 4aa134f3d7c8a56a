import type { JsonObject } from '@backstage/types';
import { objectField, objectsField, stringField } from './jsonFields';
import type { RolloutFact } from './podFact';

/**
 * What an Argo Rollout is at, from `argoproj.io/v1alpha1`.
 *
 * @remarks
 * Its template is stable once `status.stableRS` names the hash of the present one; in between an update is under way,
 * whatever the phase is called.
 */
export function parseRollout(json: JsonObject): RolloutFact {
  const spec = objectField(json, 'spec');
  const status = objectField(json, 'status');
  const present = stringField(status, 'currentPodHash');
  const stable = stringField(status, 'stableRS');
  return {
    phase: stringField(status, 'phase') ?? null,
    message: stringField(status, 'message') ?? '',
    pausedFor: pausedFor(spec, status),
    aborted: status.abort === true,
    updating: present !== undefined && present !== stable,
    analysing: isAnalysing(status),
    restartAt: stringField(spec, 'restartAt') ?? null,
    restartedAt: stringField(status, 'restartedAt') ?? null,
    templateOf: templateOf(spec),
  };
}

function pausedFor(spec: JsonObject, status: JsonObject): string | null {
  if (spec.paused === true) return 'spec.paused';
  const [condition] = objectsField(status, 'pauseConditions');
  if (condition) return stringField(condition, 'reason') ?? 'pauseConditions';
  return status.controllerPause === true ? 'controllerPause' : null;
}

/** Every one of these runs belongs to an update. */
function isAnalysing(status: JsonObject): boolean {
  const canary = objectField(status, 'canary');
  const blueGreen = objectField(status, 'blueGreen');
  const runs = [
    objectField(canary, 'currentStepAnalysisRunStatus'),
    objectField(canary, 'currentBackgroundAnalysisRunStatus'),
    objectField(blueGreen, 'prePromotionAnalysisRunStatus'),
    objectField(blueGreen, 'postPromotionAnalysisRunStatus'),
  ];
  return runs.some(run =>
    ['Pending', 'Running'].includes(stringField(run, 'status') ?? ''),
  );
}

function templateOf(spec: JsonObject): RolloutFact['templateOf'] {
  const reference = objectField(spec, 'workloadRef');
  const kind = stringField(reference, 'kind');
  const name = stringField(reference, 'name');
  return kind !== undefined && name !== undefined ? { kind, name } : null;
}
