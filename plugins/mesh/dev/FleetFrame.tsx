import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useState, type ReactElement } from 'react';
import {
  emptySearch,
  type FleetSearch,
} from '../src/screens/Fleet/search/FleetSearch';
import { tabQuery } from '../src/screens/Fleet/search/useFleetLinks';
import type { FleetTab } from '../src/screens/Fleet/useFleetTab';
import { fleetClusters } from '../src/testing/fleetFixtures';

/** A value that was loaded. */
export function loaded<T>(value: T, live = true): LiveValue<T> {
  return { state: 'loaded', value, live, problem: null };
}

/** States in which nothing is shown yet, or cannot be. */
export const withoutValue = {
  loading: { state: 'loading', slow: true },
  forbidden: {
    state: 'failed',
    failure: {
      kind: 'forbidden',
      message: 'You may not read the mesh state of the fleet.',
    },
  },
  'backend away': {
    state: 'failed',
    failure: { kind: 'unavailable', message: 'Failed to fetch' },
  },
} as const;

/** A tab whose filters work, without an address to keep them in. */
export function FleetFrame(props: {
  search?: Partial<FleetSearch>;
  children: (tab: FleetTab) => ReactElement;
}) {
  const [search, setSearch] = useState({ ...emptySearch, ...props.search });
  return props.children({
    clusters: loaded(fleetClusters),
    search,
    change: changes => setSearch(present => ({ ...present, ...changes })),
    links: {
      tab: (name, of) => `/mesh/${name}${tabQuery(of)}`,
      plan: ({ cluster, namespace }) =>
        `/mesh/migrations/new?cluster=${cluster}&namespace=${namespace}`,
      migration: id => `/mesh/migrations/${id}`,
      why: ({ cluster, namespace }) =>
        `/mesh/why?cluster=${cluster}&namespace=${namespace}`,
      entity: ref => `/catalog/${ref}`,
    },
  });
}
