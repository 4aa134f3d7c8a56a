import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';

/** The object that an intent is about, as people and as RBAC name it. */
export interface IntentObject {
  kind: 'Namespace' | 'Deployment';
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
    case 'restart-deployment':
      return deploymentObject(intent.namespace, intent.name);
    case 'fence':
      return intent.object === 'Namespace'
        ? namespaceObject(intent.name)
        : deploymentObject(intent.namespace ?? '', intent.name);
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

function deploymentObject(namespace: string, name: string): IntentObject {
  return {
    kind: 'Deployment',
    group: 'apps',
    resource: 'deployments',
    namespace,
    name,
  };
}
