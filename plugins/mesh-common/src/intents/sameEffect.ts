import { sameInjectionLabels } from '../model/labels';
import { sameRecordAnnotation } from '../steps/recordAnnotation';
import type { Intent } from './intent';

/**
 * True when both intents would leave the same object in the same state, whatever its version was when they were
 * decided.
 *
 * @public
 */
export function sameEffect(a: Intent, b: Intent): boolean {
  if (a.uid !== b.uid) return false;
  switch (a.kind) {
    case 'write-record':
      return b.kind === a.kind && sameRecordAnnotation(a.record, b.record);
    case 'relabel-namespace':
      return b.kind === a.kind && sameInjectionLabels(a.labels, b.labels);
    case 'restart-workload':
      return b.kind === a.kind && a.stamp === b.stamp;
    case 'restart-rollout':
      return b.kind === a.kind && a.restartAt === b.restartAt;
    // Either way exactly this pod goes; but what a budget refuses to one of them, it does not refuse to the other.
    case 'evict-pod':
    case 'delete-pod':
      return b.kind === a.kind;
    case 'fence':
      return b.kind === a.kind && a.ticket === b.ticket;
    default: {
      const never: never = a;
      return never;
    }
  }
}
