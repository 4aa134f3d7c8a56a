import { contract } from '@mesh-plugins/backstage-plugin-mesh-common';
import * as fleet from './fleetFixtures';
import * as lists from './fleetListFixtures';
import { manyNamespaces, namespaces, pagesOf } from './namespaceFixtures';

describe('the fixtures of the fleet are what the backend may answer', () => {
  it.each([
    ['getClusters', fleet.fleetClusters],
    ['getFleetOverview', fleet.overview],
    ['getFleetOverview', fleet.emptyOverview],
    ['getFleetHistory', fleet.history],
    ['getFleetHistory', fleet.shortHistory],
    ['getFleetRevisions', { items: lists.fleetRevisions }],
    ['getFleetTags', { items: lists.fleetTags }],
    ['getProblems', { items: lists.problems }],
  ] as const)('%s', (route, answer) => {
    expect(contract[route].response.parse(answer)).toEqual(answer);
  });

  it('pages of namespaces', async () => {
    const items = manyNamespaces(1_200);
    const page = await pagesOf([...items, ...namespaces])({ cursor: '1000' });
    expect(contract.getNamespaces.response.parse(page)).toEqual(page);
    expect(page.items).toHaveLength(204);
    expect(page.nextCursor).toBeNull();
  });
});
