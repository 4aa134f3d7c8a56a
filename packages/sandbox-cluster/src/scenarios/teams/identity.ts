import { statefulSet } from '../parts/statefulSet';
import { namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, entityLabels, owned } from './component';

const team = 'team-identity';

/** A workload that takes its time to start. */
export function identityInProduction(stage: Stage): void {
  stage.create(
    namespace('identity', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('identity', 'login', { replicas: 3, readyAfter: '25s' }),
    ...component('identity', 'profile'),
    ...statefulSet('identity', 'session-store', {
      labels: entityLabels('session-store'),
    }),
  );
}

/** The same login, a revision further. */
export function identityInStaging(stage: Stage): void {
  stage.create(
    namespace('identity', owned(team, { 'istio.io/rev': '1-30-3' })),
  );
  stage.create(...component('identity', 'login', { readyAfter: '10s' }));
}
