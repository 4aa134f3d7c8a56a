import type { IntendedRevision } from '../model/intendedRevision';
import type { RunningRevision } from '../model/runningRevision';
import type { Difference } from '../model/workload';

/** How a pod differs from what would be injected now; empty where that is unknown. @public */
export function differencesOf(
  intended: IntendedRevision,
  running: RunningRevision,
): Difference[] {
  switch (intended.kind) {
    case 'unknown':
      return [];
    case 'none':
      return running.kind === 'none' ? [] : ['still-injected'];
    case 'revision':
      if (running.kind === 'none') return ['not-injected'];
      if (running.kind === 'unknown') return [];
      return running.revision === intended.revision ? [] : ['revision'];
    default:
      return intended satisfies never;
  }
}
