import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import type { EffectOutcome } from './ClusterWriter';
import { objectOf } from './objectOf';

/** Sorts a failed write, once for all effects. */
export function outcomeOf(error: unknown, intent: Intent): EffectOutcome {
  const { message, code, retryAfterMs } = asRequestError(error);
  const { kind, name } = objectOf(intent);
  if (code === 409 || isOtherObject(code, message)) {
    return {
      kind: 'conflict',
      why: `${kind} ${name} has changed since it was read.`,
    };
  }
  switch (code) {
    case 403:
      return { kind: 'refused', why: forbidden(message, intent) };
    case 401:
      return {
        kind: 'refused',
        why: `The API server does not accept the writer's credential: ${message} Renew the token of this cluster's "writer" in the portal's configuration.`,
      };
    case 404:
      return {
        kind: 'refused',
        why: `${kind} ${name} does not exist any more.`,
      };
    case 400:
    case 413:
    case 415:
    case 422:
      return {
        kind: 'refused',
        why: `The API server refused the change of ${kind} ${name}: ${message}`,
      };
    default:
      // No answer, 429 and 5xx: also an answer of 500 may follow a write that was stored.
      return { kind: 'unsettled', why: message, retryAfterMs };
  }
}

/** A new object of the same name: the API server calls a differing UID an invalid change of an immutable field. */
function isOtherObject(code: number, message: string): boolean {
  return code === 422 && message.includes('metadata.uid');
}

function asRequestError(error: unknown): ClusterRequestError {
  if (error instanceof ClusterRequestError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ClusterRequestError(message, 0, '');
}

function forbidden(message: string, intent: Intent): string {
  const { group, resource, namespace, name } = objectOf(intent);
  const where = namespace ? ` in namespace ${namespace}` : '';
  const rule = `apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["patch"]`;
  return `The writer may not patch ${resource} ${name}${where}: ${message} Add this rule to its role: ${rule}.`;
}
