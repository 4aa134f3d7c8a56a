import { Scenario } from './Stage';
import { ledgerInProduction } from './teams/ledger';
import { paymentsInProduction } from './teams/payments';
import { storefrontInProduction } from './teams/storefront';
import { buildTwoRevisions } from './twoRevisions';

/** Eight namespaces of three teams: what stays the same of prod-eu while the demonstration grows, for tests. @public */
export const demo: Scenario = {
  name: 'demo',
  description:
    'Two revisions, eight namespaces of three teams; one drifted, one dangling, one not in the mesh.',
  customResources: true,
  build(stage) {
    buildTwoRevisions(stage);
    paymentsInProduction(stage);
    storefrontInProduction(stage);
    ledgerInProduction(stage);
    stage.settle();
  },
};
