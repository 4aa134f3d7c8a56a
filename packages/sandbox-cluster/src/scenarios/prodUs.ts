import { installRevisions } from './parts/installRevisions';
import { Scenario } from './Stage';
import { ledgerInAmerica } from './teams/ledger';
import { storefrontInAmerica } from './teams/storefront';

const second = 1000;
const minute = 60 * second;

/** The demonstration's third cluster, which cannot be reached now and then. @public */
export const prodUs: Scenario = {
  name: 'prod-us',
  description:
    'One revision and two namespaces, behind a network that fails now and then.',
  customResources: true,
  // Late enough that a visitor finds its state first, early enough to be seen going.
  outages: { first: minute, every: 12 * minute, lasts: 150 * second },
  build(stage) {
    installRevisions(stage, {
      versions: ['1.29.6'],
      tags: { default: '1-29-6', stable: '1-29-6' },
    });
    ledgerInAmerica(stage);
    storefrontInAmerica(stage);
    stage.settle();
  },
};
