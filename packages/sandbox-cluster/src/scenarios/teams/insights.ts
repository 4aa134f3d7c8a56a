import { job } from '../parts/jobs';
import { statefulSet } from '../parts/statefulSet';
import { namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, entityLabels, owned } from './component';

const team = 'team-insights';

/** A namespace that is opted out of the mesh. */
export function insightsInProduction(stage: Stage): void {
  stage.create(
    namespace('insights', owned(team, { 'istio-injection': 'disabled' })),
  );
  stage.create(...component('insights', 'clickstream', { replicas: 3 }));
}

/** One workload that does not start, and a namespace whose tag points to a revision that is gone. */
export function insightsInStaging(stage: Stage): void {
  stage.create(
    namespace('experiments', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('experiments', 'attribution-model', {
      replicas: 1,
      podAnnotations: { 'mesh.sandbox/fault': 'crash-loop' },
    }),
    ...statefulSet('experiments', 'feature-store', {
      replicas: 2,
      updateStrategy: 'OnDelete',
      labels: entityLabels('feature-store'),
    }),
    ...job('experiments', 'backfill-clicks', { completesAfter: '6h' }),
  );
  stage.create(
    namespace('catalog-feeds', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(...component('catalog-feeds', 'feed-builder'));
  stage.settle();
  // From here on no pod can be created in it: the webhook of the tag calls an istiod that nobody runs.
  stage.label('catalog-feeds', { 'istio.io/rev': 'previous' });
}
