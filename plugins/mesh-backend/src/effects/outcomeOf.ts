import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import type { EffectOutcome } from './ClusterWriter';
import { objectOf, rightFor } from './objectOf';

/** Sorts a failed write, once for all effects. */
export function outcomeOf(error: unknown, intent: Intent): EffectOutcome {
  const failed = asRequestError(error);
  const { message, code, retryAfterMs } = failed;
  const { kind, name } = objectOf(intent);
  if (hasMovedOn(failed, intent)) {
    return {
      kind: 'conflict',
      why: `${kind} ${name} has changed since it was read.`,
    };
  }
  const heldBy = budgetThatHolds(failed);
  if (heldBy) return { kind: 'held', ...heldBy, retryAfterMs };
  switch (code) {
    case 403:
      return { kind: 'refused', why: forbidden(message, intent) };
    case 401:
      return {
        kind: 'unauthorized',
        why: `${message} Renew the token of this cluster's "writer" in the portal's configuration, unless it is about to be renewed by itself.`,
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
      return isOverruled(failed)
        ? {
            kind: 'refused',
            why: `Pod ${name} cannot be evicted: ${message} Leave one disruption budget over it.`,
          }
        : // No answer, 429 and 5xx: also an answer of 500 may follow a write that was stored.
          { kind: 'unsettled', why: message, retryAfterMs };
  }
}

/** The object is another one by now, or in another state. A pod that was to go and is gone is what was wanted. */
function hasMovedOn(
  { code, message }: ClusterRequestError,
  { kind }: Intent,
): boolean {
  switch (code) {
    case 409:
      return true;
    case 404:
      return kind === 'evict-pod' || kind === 'delete-pod';
    case 422:
      // The API server calls a differing UID an invalid change of an immutable field.
      return message.includes('metadata.uid');
    default:
      return false;
  }
}

/** The cause that the eviction gives names the budget in its words alone. */
function budgetThatHolds({ code, message, causes }: ClusterRequestError) {
  const cause = causes.find(({ reason }) => reason === 'DisruptionBudget');
  if (code !== 429 || !cause) return null;
  const [, budget = null] =
    /^The disruption budget (\S+) /.exec(cause.message) ?? [];
  return { budget, why: cause.message || message };
}

/** Two budgets over one pod: the eviction answers 500 for ever. */
function isOverruled({ code, message }: ClusterRequestError): boolean {
  return code === 500 && message.includes('more than one PodDisruptionBudget');
}

function asRequestError(error: unknown): ClusterRequestError {
  if (error instanceof ClusterRequestError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ClusterRequestError(message, 0, '');
}

function forbidden(message: string, intent: Intent): string {
  const { namespace, name } = objectOf(intent);
  const { verb, group, resource } = rightFor(intent);
  const where = namespace ? ` in namespace ${namespace}` : '';
  const rule = `apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"]`;
  return `The writer may not ${verb} ${resource} ${name}${where}: ${message} Add this rule to its role: ${rule}.`;
}
