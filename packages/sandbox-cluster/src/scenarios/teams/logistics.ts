import { daemonSet } from '../parts/daemonSet';
import { namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, entityLabels, owned } from './component';

const team = 'team-logistics';

/** A namespace shared with the shop's team, and one that carries both styles of label. */
export function logisticsInProduction(stage: Stage): void {
  stage.create(
    namespace('fulfilment', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('fulfilment', 'shipping-planner'),
    ...component('fulfilment', 'order-tracker'),
  );
  stage.create(
    namespace(
      'warehouse',
      owned(team, { 'istio-injection': 'enabled', 'istio.io/rev': 'canary' }),
    ),
  );
  stage.create(
    ...component('warehouse', 'stock-keeper'),
    ...daemonSet('warehouse', 'label-printer', {
      labels: entityLabels('label-printer'),
    }),
  );
}

/** Names as long as they get. */
export function logisticsInStaging(stage: Stage): void {
  const name = 'customer-delivery-preferences';
  stage.create(namespace(name, owned(team, { 'istio.io/rev': 'canary' })));
  stage.create(
    ...component(name, `${name}-background-synchronizer`, { replicas: 1 }),
  );
}
