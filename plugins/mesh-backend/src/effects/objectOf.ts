import type {
  Intent,
  RestartableKind,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { workloadResource } from './workloadResource';

/** The object that an intent is about, as people and as RBAC name it. */
export interface IntentObject {
  kind: 'Namespace' | RestartableKind;
  group: string;
  resource: string;
  namespace: string | null;
  name: string;
}

/** See {@link IntentObject}. */
export function objectOf(intent: Intent): IntentObject {
  switch (intent.kind) {
    case 'write-record':
    case 'relabel-namespace':
      return namespaceObject(intent.name);
    case 'restart-workload':
      return workloadObject(intent.object, intent.namespace, intent.name);
    case 'fence':
      return intent.object === 'Namespace'
        ? namespaceObject(intent.name)
        : workloadObject(intent.object, intent.namespace ?? '', intent.name);
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}

function namespaceObject(name: string): IntentObject {
  return {
    kind: 'Namespace',
    group: '',
    resource: 'namespaces',
    namespace: null,
    name,
  };
}

function workloadObject(
  kind: RestartableKind,
  namespace: string,
  name: string,
): IntentObject {
  return {
    kind,
    group: 'apps',
    resource: workloadResource(kind),
    namespace,
    name,
  };
}
