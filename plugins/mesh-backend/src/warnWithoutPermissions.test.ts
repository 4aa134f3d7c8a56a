import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readMeshConfig } from './config';
import { warnWithoutPermissions } from './warnWithoutPermissions';

function warningsOf(data: JsonObject) {
  const config = mockServices.rootConfig({
    data: { app: { baseUrl: 'http://localhost' }, ...data },
  });
  const logger = mockServices.logger.mock();
  warnWithoutPermissions(config, readMeshConfig(config), logger);
  return logger.warn.mock.calls.map(([message]) => message);
}

const mesh = { clusters: { 'prod-eu': { writer: { token: 'x' } } } };

describe('warnWithoutPermissions', () => {
  it('says that everybody may write where no permissions are enforced', () => {
    expect(warningsOf({ mesh })).toEqual([
      expect.stringContaining('may move every namespace of prod-eu'),
    ]);
    expect(warningsOf({ mesh, permission: { enabled: false } })).toHaveLength(
      1,
    );
  });

  it('is silent where permissions are enforced, and where nothing can be written', () => {
    expect(warningsOf({ mesh, permission: { enabled: true } })).toEqual([]);
    expect(warningsOf({ mesh: {} })).toEqual([]);
  });
});
