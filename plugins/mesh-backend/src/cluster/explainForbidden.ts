import { ClusterRequestError } from './ClusterClient';
import { wordsOf } from './wordsOf';

/** A right that a credential needs: what it is for is said by the rule itself. */
export interface NeededRight {
  verbs: readonly string[];
  /** API group, empty for the core group. */
  group: string;
  resource: string;
  /** Absent for the whole cluster. */
  namespace?: string;
}

/** What failed, in words; a refusal names the rule to add to the reader's role. */
export function explainFailure(error: unknown, right: NeededRight): string {
  const message = wordsOf(error);
  if (!(error instanceof ClusterRequestError)) return message;
  if (error.code === 401) {
    return `${message} Renew the credential of this cluster in the portal's kubernetes configuration, unless it is about to be renewed by itself.`;
  }
  if (error.code !== 403) return message;
  return `${message.replace(/\.$/, '')}. Add this rule to the role of the portal's reader: ${describeRight(right)}.`;
}

/** A right in words: `verbs get, list on deployments.apps in namespace payments`. */
export function describeRight(right: NeededRight): string {
  const resource = right.group
    ? `${right.resource}.${right.group}`
    : right.resource;
  const where = right.namespace
    ? `in namespace ${right.namespace}`
    : 'in the whole cluster';
  return `verbs ${right.verbs.join(', ')} on ${resource} ${where}`;
}
