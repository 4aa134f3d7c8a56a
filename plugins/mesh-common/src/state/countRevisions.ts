import type { RunningRevision } from '../model/runningRevision';
import { addUpRuns } from '../model/addUpRuns';
import { mayRun } from '../injection/mayRun';
import type { RevisionCount } from '../model/workload';

/** Pods by what they run, most pods first; those without a sidecar count under the revision null. */
export function countRevisions(
  running: readonly RunningRevision[],
): RevisionCount[] {
  return addUpRuns(running.map(countOf));
}

function countOf(running: RunningRevision): RevisionCount {
  switch (running.kind) {
    case 'none':
      return { revision: null, version: null, pods: 1 };
    case 'revision': {
      const { revision, proxyVersion: version } = running;
      return { revision, version, pods: 1 };
    }
    case 'contradicted':
    case 'unknown': {
      const revisions = mayRun(running);
      return {
        ...{ revision: null, version: running.proxyVersion, pods: 1 },
        unknownRevision: true,
        ...(revisions !== 'any' && { mayBe: [...revisions] }),
      };
    }
    default:
      return running satisfies never;
  }
}
