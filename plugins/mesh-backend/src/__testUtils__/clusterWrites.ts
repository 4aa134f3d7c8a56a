import type { JsonObject } from '@backstage/types';
import {
  FENCE_ANNOTATION,
  RECORD_ANNOTATION,
  RESTART_ANNOTATION,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';

/** What was written to a sandbox cluster and accepted, from its audit log: a line each, such as "Deployment payments-api restart". */
export function clusterWrites(sandbox: SandboxCluster): string[] {
  return sandbox.control
    .audit()
    .filter(({ code, dryRun }) => code < 300 && !dryRun)
    .filter(({ resource }) => resource !== 'selfsubjectaccessreviews')
    .map(({ verb, resource, name, body }) =>
      [verb, resource, name, describe(body)].join(' '),
    );
}

function describe(body: unknown): string {
  const text = JSON.stringify(body);
  const patch: JsonObject = JSON.parse(text);
  const metadata = patch.metadata as JsonObject;
  const annotations = (metadata.annotations ?? {}) as JsonObject;
  if (text.includes(RESTART_ANNOTATION)) {
    const direction = /\.(forward|back)\.(\d+)"/.exec(text);
    return `restart ${direction?.[1]} ${direction?.[2]}`;
  }
  const record = annotations[RECORD_ANNOTATION];
  if (typeof record === 'string') return `record ${JSON.parse(record).state}`;
  if (annotations[FENCE_ANNOTATION]) return 'fence';
  return `labels ${JSON.stringify(metadata.labels)}`;
}
