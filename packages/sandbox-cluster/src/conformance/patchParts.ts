import { strict as assert } from 'node:assert';
import { at, type ConformanceApi } from './ConformanceApi';
import { deployment, mergePatch, pathOf } from './parts';

/** A Deployment without pods; its path. */
export async function made(api: ConformanceApi): Promise<string> {
  const answer = await api.admin.request('POST', pathOf.deployments(api), {
    body: deployment('web', 0),
  });
  assert.equal(answer.status, 201, answer.text);
  return `${pathOf.deployments(api)}/web`;
}

/** A PATCH, as a merge patch unless said otherwise. */
export const patch = (
  api: ConformanceApi,
  path: string,
  body: unknown,
  contentType = mergePatch,
) => api.admin.request('PATCH', path, { body, contentType });

/** The controllers write too, so the version to compare with is read when they have come to rest. */
export async function settled(api: ConformanceApi, path: string) {
  let before = '';
  for (;;) {
    const { body } = await api.admin.request('GET', path);
    const version = String(at(body, 'metadata.resourceVersion'));
    if (
      version === before &&
      at(body, 'status.observedGeneration') === at(body, 'metadata.generation')
    )
      return body;
    before = version;
    await new Promise(resolve => {
      setTimeout(resolve, 300);
    });
  }
}
