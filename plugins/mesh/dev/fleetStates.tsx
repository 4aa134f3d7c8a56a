import type {
  FleetHistory,
  FleetOverview,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { OverviewView } from '../src/screens/Fleet/Overview/OverviewView';
import type { LoadedNamespaces } from '../src/screens/Fleet/Namespaces/namespacesSource';
import { NamespacesView } from '../src/screens/Fleet/Namespaces/NamespacesView';
import type { FleetSearch } from '../src/screens/Fleet/search/FleetSearch';
import * as fleet from '../src/testing/fleetFixtures';
import { manyNamespaces, namespaces } from '../src/testing/namespaceFixtures';
import { FleetFrame, loaded, withoutValue } from './FleetFrame';

function overview(
  value: LiveValue<FleetOverview>,
  history: LiveValue<FleetHistory> = loaded(fleet.history),
) {
  return (
    <FleetFrame>
      {tab => (
        <OverviewView
          overview={value}
          history={history}
          tab={tab}
          onRetry={() => {}}
        />
      )}
    </FleetFrame>
  );
}

function list(
  value: LiveValue<LoadedNamespaces>,
  search?: Partial<FleetSearch>,
) {
  return (
    <FleetFrame search={search}>
      {tab => (
        <NamespacesView namespaces={value} tab={tab} onRetry={() => {}} />
      )}
    </FleetFrame>
  );
}

function complete(items: LoadedNamespaces['items']): LoadedNamespaces {
  return { items, total: items.length, version: '1', nextCursor: null };
}

const many = manyNamespaces(2_000);

/** The Overview and Namespaces tabs in each of their states. */
export const fleetStates = {
  'overview: loading': overview(withoutValue.loading, withoutValue.loading),
  'overview: forbidden': overview(withoutValue.forbidden),
  'overview: backend away': overview(withoutValue['backend away']),
  'overview: one cluster unreachable': overview(loaded(fleet.overview)),
  'overview: not live': overview(loaded(fleet.overview, false)),
  'overview: too few samples': overview(
    loaded(fleet.overview),
    loaded(fleet.shortHistory),
  ),
  'overview: history away': overview(
    loaded(fleet.overview),
    withoutValue['backend away'],
  ),
  'overview: no cluster': overview(loaded(fleet.emptyOverview)),
  'overview: configuration problem': overview(
    loaded({
      ...fleet.emptyOverview,
      problem:
        'The portal has no configuration kubernetes.clusterLocatorMethods. Add one.',
    }),
  ),
  'namespaces: loading': list(withoutValue.loading),
  'namespaces: forbidden': list(withoutValue.forbidden),
  'namespaces: none': list(loaded(complete([]))),
  'namespaces: one': list(loaded(complete(namespaces.slice(0, 1)))),
  'namespaces: one cluster unreachable': list(loaded(complete(namespaces))),
  'namespaces: a row open': list(loaded(complete(namespaces)), {
    row: 'prod-eu/payments',
  }),
  'namespaces: 2,000': list(loaded(complete(many))),
  'namespaces: 500 of 2,000 loaded': list(
    loaded({
      ...complete(many.slice(0, 500)),
      total: 2_000,
      nextCursor: '500',
    }),
  ),
  'namespaces: nothing matches': list(loaded(complete(namespaces)), {
    text: 'nothing-is-called-so',
  }),
  'namespaces: filtered': list(loaded(complete(many)), {
    conditions: ['drifted'],
    only: ['to-move'],
    sort: { key: 'pods', descending: true },
  }),
};
