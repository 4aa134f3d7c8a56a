import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  meshFleetReadPermission,
  meshPlanCreatePermission,
  type Preview,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import express from 'express';
import { previewRoutes } from './previews';

const place = { cluster: 'prod-eu', namespace: 'payments' };
const target = { kind: 'tag' as const, name: 'canary' };
const answer: Preview = {
  ...place,
  ...{ target: null, askedAt: '', workloads: [], pods: [], unread: [] },
};

/** A person with these permissions and no others. */
function routesFor(...granted: string[]) {
  const asked: object[] = [];
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: granted.includes(permission.name)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
  });
  const { createPreview } = previewRoutes({
    permissions,
    catalog: catalogServiceMock({ entities: [] }),
    caches: { all: () => [] },
    isCluster: name => name === 'prod-eu',
    previews: {
      preview: async request => {
        asked.push(request);
        return answer;
      },
    },
  });
  const ask = (body: Parameters<typeof createPreview>[0]['body']) =>
    createPreview(
      { params: {}, query: {}, body },
      { credentials: mockCredentials.user(), req: express.request },
    );
  return { ask, asked };
}

describe('previewRoutes', () => {
  it('shows a move to whoever may plan it', async () => {
    const { ask, asked } = routesFor(meshPlanCreatePermission.name);
    expect(await ask({ ...place, target })).toBe(answer);
    expect(asked).toEqual([{ ...place, target }]);
  });

  it('shows running pods to whoever may look into the namespace', async () => {
    const { ask, asked } = routesFor(meshFleetReadPermission.name);
    await ask(place);
    expect(asked).toEqual([place]);
  });

  it.each([
    ['a move', meshFleetReadPermission.name, { ...place, target }],
    ['running pods', meshPlanCreatePermission.name, place],
  ])('asks nothing for %s without the right', async (_, granted, body) => {
    const { ask, asked } = routesFor(granted);
    await expect(ask(body)).rejects.toThrow('You may not');
    expect(asked).toEqual([]);
  });

  it('says that a cluster is not one of the portal', async () => {
    const { ask } = routesFor(meshFleetReadPermission.name);
    await expect(ask({ ...place, cluster: 'mars' })).rejects.toThrow(
      'This portal has no cluster mars.',
    );
  });
});
