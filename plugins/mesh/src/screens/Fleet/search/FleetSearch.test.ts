import {
  emptySearch,
  readFleetSearch,
  writeFleetSearch,
  type FleetSearch,
} from './FleetSearch';

const everything: FleetSearch = {
  cluster: 'prod-eu',
  text: 'pay & go',
  owner: 'group:default/team-payments',
  conditions: ['dangling', 'drifted'],
  only: ['to-move', 'unclaimed'],
  runs: '1-29-6',
  sort: { key: 'pods', descending: true },
  namespace: 'payments',
  phase: 'stopped',
  by: 'user:default/paula',
  severity: 'error',
  row: 'prod-eu/1-29-6',
  problem: 'MESH301/prod-eu',
  hours: 720,
};

/** As the address bar would keep it. */
function roundTrip(search: Partial<FleetSearch>): FleetSearch {
  const query = writeFleetSearch(new URLSearchParams(), search);
  return readFleetSearch(new URLSearchParams(query.toString()));
}

describe('the search of the Mesh page', () => {
  it('is the same after it was an address', () => {
    expect(roundTrip(everything)).toEqual(everything);
  });

  it('leaves the address empty where nothing is chosen', () => {
    const query = writeFleetSearch(
      writeFleetSearch(new URLSearchParams(), everything),
      emptySearch,
    );
    expect(query.toString()).toBe('');
  });

  it('ignores values that it does not know', () => {
    const query = new URLSearchParams(
      'condition=odd&only=all&sort=-colour&phase=&severity=fatal&hours=9',
    );
    expect(readFleetSearch(query)).toEqual(emptySearch);
  });

  it('changes only what it is told to', () => {
    const query = new URLSearchParams('other=1&cluster=prod-eu&q=pay');
    expect(writeFleetSearch(query, { text: '' }).toString()).toBe(
      'other=1&cluster=prod-eu',
    );
  });
});
