import {
  downtimeEvidence,
  downtimeWords,
  restartMeansDowntime,
} from '../../steps/downtime';
import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRestart } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

export const noDowntimeWithoutConsent = defineCheck({
  id: 'MESH116',
  title: 'No restart takes a workload down without consent',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'blocks',
  evaluate({ workloads, pods, targetRevision }, { namespace, options, found }) {
    return workloadsToRestart(workloads, pods, targetRevision.revision)
      .filter(restartMeansDowntime)
      .map(workload => {
        const { variant, says, sparedBy } = downtimeWords(workload);
        return found({
          severity: options.acceptDowntime ? 'warning' : 'blocker',
          object: workloadObject(workload, { namespace }),
          ...(variant && { variant }),
          says: `${says}.`,
          remedy: `Accept the downtime in the plan, or ${sparedBy}.`,
          params: { kind: workload.apiKind, name: workload.name },
          evidence: [downtimeEvidence(workload)],
        });
      });
  },
});
