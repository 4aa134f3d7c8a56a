import { namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, owned } from './component';

const team = 'team-payments';

/**
 * By a tag, and by the label that is older than revisions.
 *
 * @param riskReadyAfter - how long risk-engine takes to start: who wants to break it on its way needs a moment
 */
export function paymentsInProduction(
  stage: Stage,
  riskReadyAfter = '2s',
): void {
  stage.create(
    namespace('payments', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('payments', 'payments-api', { replicas: 4, readyAfter: '3s' }),
    ...component('payments', 'payments-worker'),
  );
  stage.create(
    namespace('payments-risk', owned(team, { 'istio-injection': 'enabled' })),
  );
  stage.create(
    ...component('payments-risk', 'risk-engine', {
      readyAfter: riskReadyAfter,
    }),
  );
}

/** The same applications, already on the newer revision. */
export function paymentsInStaging(stage: Stage): void {
  stage.create(
    namespace('payments', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('payments', 'payments-api'),
    ...component('payments', 'payments-worker', { replicas: 1 }),
  );
}
