import {
  downtimeCode,
  downtimeEvidence,
  downtimeParams,
  downtimeWords,
} from '../../steps/downtime/downtimeWords';
import { predictDowntime } from '../../steps/downtime/predictDowntime';
import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRenew } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

export const noDowntimeWithoutConsent = defineCheck({
  id: downtimeCode,
  title: 'No restart takes a workload down without consent',
  needs: ['workloads', 'pods', 'targetRevision', 'claimsAsRead'],
  undetermined: 'blocks',
  evaluate(
    { workloads, pods, targetRevision, claimsAsRead },
    { namespace, options, found },
  ) {
    const { revision } = targetRevision;
    return workloadsToRenew(workloads, pods, revision).flatMap(workload => {
      const downtime = predictDowntime(workload, {
        volumeClaims: claimsAsRead,
      });
      if (!downtime) return [];
      const { variant, says, sparedBy } = downtimeWords(downtime);
      return [
        found({
          severity: options.acceptDowntime ? 'warning' : 'blocker',
          object: workloadObject(workload, { namespace }),
          ...(variant && { variant }),
          says: `${says}.`,
          remedy: `Accept the downtime in the plan, or ${sparedBy}.`,
          params: downtimeParams(downtime, workload),
          evidence: downtimeEvidence(downtime, workload),
        }),
      ];
    });
  },
});
