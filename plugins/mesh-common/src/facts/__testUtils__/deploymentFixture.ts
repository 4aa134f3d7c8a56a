import type { JsonObject } from '@backstage/types';

/** A pod template as the API has it. */
export function template(image: string, labels: JsonObject = {}): JsonObject {
  return {
    metadata: { labels: { app: 'api', ...labels } },
    spec: { containers: [{ name: 'app', image }] },
  };
}

/** A Deployment as it stands in a list: without apiVersion and kind. */
export function deployment(
  spec: JsonObject = {},
  metadata: JsonObject = {},
): JsonObject {
  return {
    metadata: { name: 'api', namespace: 'payments', uid: 'd', ...metadata },
    spec: { replicas: 4, template: template('app:2'), ...spec },
  };
}
