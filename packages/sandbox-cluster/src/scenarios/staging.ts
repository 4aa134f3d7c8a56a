import { installRevisions } from './parts/installRevisions';
import { Scenario } from './Stage';
import { identityInStaging } from './teams/identity';
import { insightsInStaging } from './teams/insights';
import { logisticsInStaging } from './teams/logistics';
import { paymentsInStaging } from './teams/payments';
import { storefrontInStaging } from './teams/storefront';

/** The demonstration's second cluster: a step ahead, with what goes wrong on the way. @public */
export const staging: Scenario = {
  name: 'staging',
  description:
    'A step ahead of production: one workload that does not start, a tag that points to a revision that is gone.',
  customResources: true,
  life: {
    seed: 'staging',
    deployments: [
      { namespace: 'storefront', name: 'storefront-web' },
      { namespace: 'storefront', name: 'search' },
      { namespace: 'storefront', name: 'gift-cards' },
      { namespace: 'identity', name: 'login' },
    ],
  },
  build(stage) {
    installRevisions(stage, {
      versions: ['1.29.6', '1.30.3'],
      tags: {
        default: '1-30-3',
        stable: '1-30-3',
        canary: '1-30-3',
        previous: '1-28-5',
      },
    });
    paymentsInStaging(stage);
    storefrontInStaging(stage);
    logisticsInStaging(stage);
    identityInStaging(stage);
    insightsInStaging(stage);
    stage.settle();
  },
};
