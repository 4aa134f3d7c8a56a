import { rollout } from '../parts/rollout';
import { application, namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, entityLabels, owned } from './component';

const team = 'team-storefront';

/** Drifted pods, a revision named directly, and a namespace that is not in the mesh. */
export function storefrontInProduction(stage: Stage): void {
  // The pods of cart are older than the namespace's move to the canary tag: they have drifted.
  stage.create(
    namespace('checkout', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(...component('checkout', 'cart'));
  stage.settle();
  stage.label('checkout', { 'istio.io/rev': 'canary' });
  stage.create(...component('checkout', 'checkout', { replicas: 3 }));
  stage.create(
    namespace('storefront', owned(team, { 'istio.io/rev': '1-29-6' })),
  );
  stage.create(...component('storefront', 'storefront-web', { replicas: 4 }));
  // Found by a label selector, so it does without the plugin's label.
  stage.create(...application('storefront', 'search', { replicas: 2 }));
  stage.create(namespace('recommendations', owned(team, {})));
  stage.create(...component('recommendations', 'recommender'));
}

/** One workload whose pods name a revision themselves, in a namespace that names none. */
export function rankerByPodLabel(stage: Stage): void {
  stage.create(
    ...component('recommendations', 'ranker', {
      podLabels: { 'istio.io/rev': 'stable' },
    }),
  );
}

/** A workload that Argo Rollouts runs, and one that is scaled to zero until it is wanted. */
export function pricingInProduction(stage: Stage): void {
  stage.create(namespace('pricing', owned(team, { 'istio.io/rev': 'stable' })));
  stage.create(
    ...rollout('pricing', 'price-engine', {
      replicas: 3,
      labels: entityLabels('price-engine'),
    }),
    ...component('pricing', 'black-friday-banner', { replicas: 0 }),
  );
}

/** Everything here has drifted: each deployment mends one workload more. */
export function storefrontInStaging(stage: Stage): void {
  stage.create(
    namespace('storefront', owned(team, { 'istio.io/rev': '1-29-6' })),
  );
  stage.create(
    ...component('storefront', 'storefront-web'),
    ...application('storefront', 'search', { replicas: 2 }),
    ...component('storefront', 'gift-cards'),
  );
  stage.settle();
  stage.label('storefront', { 'istio.io/rev': 'canary' });
}

/** On the older revision, in a cluster that has no other. */
export function storefrontInAmerica(stage: Stage): void {
  stage.create(
    namespace('storefront', owned(team, { 'istio.io/rev': 'stable' })),
  );
  stage.create(...component('storefront', 'storefront-web', { replicas: 3 }));
}
