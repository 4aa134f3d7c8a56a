import { cronJob } from '../parts/jobs';
import { statefulSet } from '../parts/statefulSet';
import { namespace } from '../parts/workload';
import { Stage } from '../Stage';
import { component, entityLabels, owned } from './component';

const team = 'team-ledger';

/** Moved already, a workload that goes down to restart, a pod that stays out, and a revision that is gone. */
export function ledgerInProduction(stage: Stage): void {
  stage.create(namespace('ledger', owned(team, { 'istio.io/rev': '1-30-3' })));
  stage.create(...component('ledger', 'ledger-api', { replicas: 3 }));
  stage.create(
    namespace('ledger-reports', owned(team, { 'istio-injection': 'enabled' })),
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
    namespace('sandbox-old', owned(team, { 'istio.io/rev': '1-28-0' })),
  );
  stage.create(...component('sandbox-old', 'legacy', { replicas: 1 }));
}

/** What keeps state, and what runs by the clock. */
export function ledgerStoresAndJobs(stage: Stage): void {
  stage.create(
    ...statefulSet('ledger', 'ledger-db', {
      storage: '20Gi',
      readyAfter: '4s',
      labels: entityLabels('ledger-db'),
    }),
    ...cronJob('ledger-reports', 'tax-export', {
      schedule: '*/3 * * * *',
      completesAfter: '20s',
      labels: entityLabels('tax-export'),
    }),
  );
}

/** The books of the other continent. */
export function ledgerInAmerica(stage: Stage): void {
  stage.create(
    namespace('ledger', owned(team, { 'istio-injection': 'enabled' })),
  );
  stage.create(...component('ledger', 'ledger-api'));
}
