import { application, ApplicationOptions, namespace } from './parts/workload';
import { Scenario, Stage } from './Stage';
import { buildTwoRevisions } from './twoRevisions';

const kubernetesId = 'backstage.io/kubernetes-id';

function owned(
  team: string,
  labels: Record<string, string>,
): Record<string, string> {
  return { ...labels, 'mesh.example/owner': team };
}

// Found by the label of the portal's kubernetes plugin, which the applications of most teams carry.
function component(
  inNamespace: string,
  name: string,
  options: ApplicationOptions = {},
) {
  return application(inNamespace, name, {
    replicas: 2,
    ...options,
    labels: { [kubernetesId]: name },
  });
}

function teamPayments(stage: Stage): void {
  stage.create(
    namespace('payments', owned('team-payments', { 'istio.io/rev': 'stable' })),
  );
  stage.create(
    ...component('payments', 'payments-api', { replicas: 4, readyAfter: '3s' }),
    ...component('payments', 'payments-worker'),
  );
  stage.create(
    namespace(
      'payments-risk',
      owned('team-payments', { 'istio-injection': 'enabled' }),
    ),
  );
  stage.create(...component('payments-risk', 'risk-engine'));
}

function teamStorefront(stage: Stage): void {
  // The pods of cart are older than the namespace's move to the canary tag: they have drifted.
  stage.create(
    namespace(
      'checkout',
      owned('team-storefront', { 'istio.io/rev': 'stable' }),
    ),
  );
  stage.create(...component('checkout', 'cart'));
  stage.settle();
  stage.label('checkout', { 'istio.io/rev': 'canary' });
  stage.create(...component('checkout', 'checkout', { replicas: 3 }));
  stage.create(
    namespace(
      'storefront',
      owned('team-storefront', { 'istio.io/rev': '1-29-6' }),
    ),
  );
  stage.create(...component('storefront', 'storefront-web', { replicas: 4 }));
  // Found by a label selector, so it does without the plugin's label.
  stage.create(...application('storefront', 'search', { replicas: 2 }));
  stage.create(namespace('recommendations', owned('team-storefront', {})));
  stage.create(...component('recommendations', 'recommender'));
}

function teamLedger(stage: Stage): void {
  stage.create(
    namespace('ledger', owned('team-ledger', { 'istio.io/rev': '1-30-3' })),
  );
  stage.create(...component('ledger', 'ledger-api', { replicas: 3 }));
  stage.create(
    namespace(
      'ledger-reports',
      owned('team-ledger', { 'istio-injection': 'enabled' }),
    ),
  );
  stage.create(
    ...component('ledger-reports', 'reports', {
      replicas: 1,
      strategy: 'Recreate',
    }),
    ...component('ledger-reports', 'exporter', {
      podLabels: { 'sidecar.istio.io/inject': 'false' },
    }),
  );
  stage.create(
    namespace(
      'sandbox-old',
      owned('team-ledger', { 'istio.io/rev': '1-28-0' }),
    ),
  );
  stage.create(...component('sandbox-old', 'legacy', { replicas: 1 }));
}

/** The demonstration: eight namespaces of three teams, in every style of label. @public */
export const demo: Scenario = {
  name: 'demo',
  description:
    'Cluster prod-eu: two revisions, eight namespaces of three teams; one drifted, one dangling, one not in the mesh.',
  customResources: true,
  build(stage) {
    buildTwoRevisions(stage);
    teamPayments(stage);
    teamStorefront(stage);
    teamLedger(stage);
    stage.settle();
  },
};
