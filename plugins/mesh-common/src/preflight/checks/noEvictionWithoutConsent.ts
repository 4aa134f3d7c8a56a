import { isHeldBack, renewalOf } from '../../steps/renewal';
import { notRenewableWords, whyNotRestartable } from '../../steps/notRenewable';
import { workloadObject } from '../../steps/workloadRef';
import { podsToRenew } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** Whoever set such a strategy decides when these pods go; and what was held back may come with the new ones. */
export const noEvictionWithoutConsent = defineCheck({
  id: 'MESH130',
  title: 'No pod that is held back from updates is evicted without consent',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'blocks',
  evaluate({ workloads, pods, targetRevision }, { namespace, options, found }) {
    return workloads
      .filter(isHeldBack)
      .filter(
        workload =>
          podsToRenew(workload, pods, targetRevision.revision).length > 0,
      )
      .flatMap(workload => {
        const why = whyNotRestartable(renewalOf(workload));
        if (why === null) return [];
        const words = notRenewableWords(why, workload, namespace);
        return [
          found({
            severity: options.acceptEviction ? 'warning' : 'blocker',
            variant: why,
            object: workloadObject(workload, { namespace }),
            says: words.says,
            remedy: words.remedy,
            params: words.params,
            evidence: [
              `strategy: ${workload.strategy?.type}, partition ${workload.strategy?.partition}`,
            ],
          }),
        ];
      });
  },
});
