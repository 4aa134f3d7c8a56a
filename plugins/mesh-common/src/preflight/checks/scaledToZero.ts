import { defineCheck } from '../defineCheck';
import { templateIsCounted } from '../../steps/countedPods';

export const scaledToZero = defineCheck({
  id: 'MESH119',
  title: 'No Deployment is scaled to zero',
  needs: ['workloads'],
  undetermined: 'warns',
  evaluate({ workloads }, { namespace, found }) {
    return workloads
      .filter(({ kind, replicas }) => kind === 'Deployment' && replicas === 0)
      .filter(templateIsCounted)
      .map(({ apiVersion, apiKind, name }) =>
        found({
          severity: 'note',
          object: { apiVersion, kind: apiKind, namespace, name },
          says: '{name} is scaled to zero. It is not restarted; when it is scaled up, its pods get the target.',
          remedy: 'Nothing is needed.',
          params: { name },
        }),
      );
  },
});
