import { defineCheck } from '../defineCheck';
import { gitOpsSigns } from '../gitOps';
import { workloadsToRestart } from '../concernedWorkloads';

/** A GitOps tool may take the restart stamp off the template again, which restarts the workload a second time. */
export const templatesAreNotInGit = defineCheck({
  id: 'MESH113',
  title: 'No GitOps tool owns the templates that are restarted',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'blocks',
  evaluate({ workloads, pods, targetRevision }, { namespace, found }) {
    return workloadsToRestart(workloads, pods, targetRevision.revision).flatMap(
      ({ apiVersion, apiKind, name, ...workload }) => {
        const signs = gitOpsSigns({
          labels: workload.labels,
          annotations: workload.annotations,
          managers: workload.templateManagers,
        });
        if (signs.length === 0) return [];
        return [
          found({
            severity: 'blocker',
            object: { apiVersion, kind: apiKind, namespace, name },
            says: '{kind} {name} is written by {tool}, which would undo a change of its template.',
            remedy:
              'Restart it where {tool} reads it, with an annotation of the pod template, after the labels were moved there.',
            params: { kind: apiKind, name, tool: signs[0].tool },
            evidence: signs.map(({ sign }) => sign),
          }),
        ];
      },
    );
  },
});
