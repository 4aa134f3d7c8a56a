import { barePod } from '../parts/barePod';
import { application, namespace } from '../parts/workload';
import { Stage } from '../Stage';

/** Workloads that no entity of the catalog claims, in a namespace whose owner nothing confirms. */
export function platformTools(stage: Stage): void {
  stage.create(namespace('platform-tools'));
  stage.create(
    ...application('platform-tools', 'certificate-watcher', {
      podLabels: { 'sidecar.istio.io/inject': 'true' },
    }),
    ...barePod('platform-tools', 'debug-shell'),
  );
}
