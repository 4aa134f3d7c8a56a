import type { JsonObject } from '@backstage/types';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
} from './jsonFields';
import type { WorkloadFact } from './podFact';

/** What a template asks of volumes and nodes, as far as it decides whether two of its pods can be there at once. */
export function templateNeeds(
  spec: JsonObject,
  template: JsonObject,
): Pick<WorkloadFact, 'keepsData' | 'claims' | 'hostPorts'> {
  const pod = objectField(template, 'spec');
  const claims = objectsField(pod, 'volumes').flatMap(volume => {
    const claim = objectField(volume, 'persistentVolumeClaim');
    return stringField(claim, 'claimName') ?? [];
  });
  const ports = [
    ...objectsField(pod, 'containers'),
    ...objectsField(pod, 'initContainers'),
  ].flatMap(container => objectsField(container, 'ports'));
  const hostPorts = ports
    .map(port => numberField(port, 'hostPort') ?? 0)
    .filter(port => port > 0);
  return {
    keepsData:
      claims.length > 0 ||
      objectsField(spec, 'volumeClaimTemplates').length > 0,
    claims: [...new Set(claims)],
    hostPorts: [...new Set(hostPorts)],
  };
}
