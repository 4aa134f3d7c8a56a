import { strict as assert } from 'node:assert';
import { isJsonObject, JsonObject } from '../store/json';
import { at, ConformanceApi, itemsOf, until } from './ConformanceApi';
import { deployment, pathOf, strategicMergePatch } from './parts';

/** The condition of a type in an object. */
export function conditionIn(
  object: unknown,
  type: string,
): JsonObject | undefined {
  const conditions = at(object, 'status.conditions');
  return Array.isArray(conditions)
    ? conditions.filter(isJsonObject).find(condition => condition.type === type)
    : undefined;
}

/** Whether a rollout to so many replicas is over. */
export function isComplete(object: JsonObject, replicas: number): boolean {
  return (
    at(object, 'status.observedGeneration') ===
      at(object, 'metadata.generation') &&
    at(object, 'status.updatedReplicas') === replicas &&
    at(object, 'status.replicas') === replicas &&
    at(object, 'status.availableReplicas') === replicas &&
    conditionIn(object, 'Progressing')?.reason === 'NewReplicaSetAvailable'
  );
}

/** Waits until a rollout is over; answers the deployment. */
export async function completed(
  api: ConformanceApi,
  name: string,
  replicas: number,
): Promise<JsonObject> {
  return until(`deployment ${name} rolled out`, async () => {
    const { body } = await api.admin.request(
      'GET',
      `${pathOf.deployments(api)}/${name}`,
    );
    return isComplete(body, replicas) ? body : undefined;
  });
}

/** Makes a deployment and waits for it; answers its path. */
export async function rolledOut(
  api: ConformanceApi,
  replicas: number,
  spec: Record<string, unknown> = {},
): Promise<string> {
  const made = await api.admin.request('POST', pathOf.deployments(api), {
    body: deployment('web', replicas, spec),
  });
  assert.equal(made.status, 201, made.text);
  await completed(api, 'web', replicas);
  return `${pathOf.deployments(api)}/web`;
}

/** Changes the template as a restart does. */
export const restart = (api: ConformanceApi, path: string) => {
  const body = {
    spec: { template: { metadata: { annotations: { restarted: 'yes' } } } },
  };
  return api.admin.request('PATCH', path, {
    body,
    contentType: strategicMergePatch,
  });
};

/** How many pods there are that stay, and how many of them are ready and new. */
export async function podCounts(
  api: ConformanceApi,
): Promise<{ present: number; ready: number; restarted: number }> {
  const pods = itemsOf(await api.admin.request('GET', pathOf.pods(api))).filter(
    pod => at(pod, 'metadata.deletionTimestamp') === undefined,
  );
  return {
    present: pods.length,
    ready: pods.filter(pod => conditionIn(pod, 'Ready')?.status === 'True')
      .length,
    restarted: pods.filter(
      pod => at(pod, 'metadata.annotations.restarted') === 'yes',
    ).length,
  };
}
