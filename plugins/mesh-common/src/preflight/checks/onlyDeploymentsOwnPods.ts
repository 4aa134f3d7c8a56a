import { podsWithoutOwner } from '../../steps/countedPods';
import { podObject } from '../../steps/workloadRef';
import { isConcerned } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

export const onlyDeploymentsOwnPods = defineCheck({
  id: 'MESH114',
  title: 'All pods belong to Deployments',
  needs: ['workloads', 'pods'],
  undetermined: 'blocks',
  evaluate({ workloads, pods }, { namespace, found }) {
    const others = workloads.filter(
      workload => workload.kind !== 'Deployment' && isConcerned(workload, pods),
    );
    const ofKind = others.map(({ apiVersion, apiKind, name, kind }) =>
      found({
        severity: 'blocker',
        object: { apiVersion, kind: apiKind, namespace, name },
        says:
          kind === 'Pod'
            ? 'Pod {name} has no owner that would create it anew.'
            : '{kind} {name} has pods, and a migration can renew the pods of Deployments only.',
        ...(kind === 'Pod' && { variant: 'bare' }),
        remedy:
          kind === 'Pod'
            ? 'Delete it, or let a Deployment own it.'
            : 'Opt its pods out of injection, scale it to zero, or wait until it ends; then make the plan again.',
        params: { kind: apiKind, name },
      }),
    );
    const orphans = podsWithoutOwner(pods, workloads).map(pod =>
      found({
        severity: 'blocker',
        variant: 'owner',
        object: podObject(pod),
        says: 'Pod {name} belongs to {owner}, which is not known here, so that it cannot be renewed.',
        remedy:
          'Make its owner readable for the portal, or delete the pod if nothing owns it any more.',
        params: {
          name: pod.name,
          owner: pod.controller
            ? `${pod.controller.kind} ${pod.controller.name}`
            : 'no owner',
        },
      }),
    );
    return [...ofKind, ...orphans];
  },
});
