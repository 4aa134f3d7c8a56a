import { sidecarResources } from '../istiod/SidecarSubject';
import { Scenario } from './Stage';
import { identityInProduction } from './teams/identity';
import { insightsInProduction } from './teams/insights';
import { ledgerInProduction, ledgerStoresAndJobs } from './teams/ledger';
import { logisticsInProduction } from './teams/logistics';
import { paymentsInProduction } from './teams/payments';
import { platformTools } from './teams/platform';
import {
  pricingInProduction,
  rankerByPodLabel,
  storefrontInProduction,
} from './teams/storefront';
import { buildTwoRevisions } from './twoRevisions';

const requests = { cpu: '100m', memory: '192Mi' };

/** The demonstration's first cluster: most of it still on the older revision. @public */
export const prodEu: Scenario = {
  name: 'prod-eu',
  description:
    'Two revisions in the middle of an upgrade; the namespaces of six teams in every style of label.',
  customResources: true,
  life: {
    seed: 'prod-eu',
    // Not those that a visitor is sent to in the first minutes.
    deployments: [
      { namespace: 'identity', name: 'profile' },
      { namespace: 'insights', name: 'clickstream' },
      { namespace: 'recommendations', name: 'recommender' },
      { namespace: 'warehouse', name: 'stock-keeper' },
    ],
  },
  build(stage) {
    // A platform team that upgrades changes a value now and then: what pods will feel is more than the version.
    buildTwoRevisions(stage, { '1.30.3': { ...sidecarResources, requests } });
    paymentsInProduction(stage, '12s');
    storefrontInProduction(stage);
    rankerByPodLabel(stage);
    pricingInProduction(stage);
    ledgerInProduction(stage);
    ledgerStoresAndJobs(stage);
    logisticsInProduction(stage);
    identityInProduction(stage);
    insightsInProduction(stage);
    platformTools(stage);
    stage.settle();
  },
};
