import type {
  FencedKind,
  Intent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { type WrittenKind, writtenKinds } from './writtenKinds';

/** The object that an intent is about, as people and as RBAC name it. */
export interface IntentObject extends WrittenKind {
  kind: FencedKind;
  namespace: string | null;
  name: string;
}

/** See {@link IntentObject}. */
export function objectOf(intent: Intent): IntentObject {
  const { name } = intent;
  const kind = kindOf(intent);
  const namespace = 'namespace' in intent ? intent.namespace : null;
  return { kind, ...writtenKinds[kind], namespace, name };
}

function kindOf(intent: Intent): FencedKind {
  switch (intent.kind) {
    case 'write-record':
    case 'relabel-namespace':
      return 'Namespace';
    case 'restart-workload':
    case 'fence':
      return intent.object;
    case 'restart-rollout':
      return 'Rollout';
    case 'evict-pod':
    case 'delete-pod':
      return 'Pod';
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}

/** The verb and the resource of an intent's request, as a rule of a role names them. */
export function rightFor(intent: Intent): {
  verb: string;
  group: string;
  resource: string;
} {
  const { group, resource } = objectOf(intent);
  switch (intent.kind) {
    case 'write-record':
    case 'relabel-namespace':
    case 'restart-workload':
    case 'restart-rollout':
    case 'fence':
      return { verb: 'patch', group, resource };
    case 'evict-pod':
      return { verb: 'create', group, resource: `${resource}/eviction` };
    case 'delete-pod':
      return { verb: 'delete', group, resource };
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}
