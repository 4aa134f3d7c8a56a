import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  Migration,
  Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { AuthorizedMigrations } from './AuthorizedMigrations';
import type { Migrations } from './Migrations';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';

const dana = mockCredentials.user('user:default/dana');
const where = { cluster: 'prod-eu', namespace: 'payments' };
const request = {
  ...where,
  target: { kind: 'default' } as const,
  options: defaultMigrationOptions,
};
const start = { ...request, planDigest: '', reason: 'r' };
const why = 'Team payments owns it.';

/** Notes what reached it. */
class NotingMigrations implements Migrations {
  readonly calls: string[] = [];
  // Only the place of a migration or plan is looked at.
  private readonly place = where as Migration & Plan;

  async plan() {
    this.calls.push('plan');
    return this.place;
  }
  async start() {
    this.calls.push('start');
    return this.place;
  }
  async list() {
    this.calls.push('list');
    return { items: [], unreadable: [], nextCursor: null };
  }
  async find() {
    this.calls.push('find');
    return this.place;
  }
  async readEvents() {
    this.calls.push('readEvents');
    return { items: [], more: false };
  }
  async steer() {
    this.calls.push('steer');
    return this.place;
  }
}

function guard(options: { owner: boolean; denied?: string[] }) {
  const behind = new NotingMigrations();
  const permissions = mockServices.permissions.mock({
    authorize: async asked =>
      asked.map(({ permission }) => ({
        result: options.denied?.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const ownership = {
    mayAct: async () =>
      options.owner
        ? { allowed: true as const }
        : { allowed: false as const, why },
  };
  return {
    calls: behind.calls,
    migrations: new AuthorizedMigrations(behind, {
      ...{ permissions, ownership },
      claims: { of: async ({ workloads }) => workloads },
      reads: behind,
      resting: { refresh: async () => null },
    }),
  };
}

const id = 'id';
const steering = { expectedVersion: 1, reason: '' };

describe('AuthorizedMigrations', () => {
  it('lets an owner do everything', async () => {
    const { migrations, calls } = guard({ owner: true });
    await migrations.plan(request, dana);
    await migrations.start(start, dana);
    await migrations.steer(id, 'rollback', steering, dana);
    expect(calls).toEqual(['plan', 'start', 'find', 'steer']);
  });

  it('lets others look and plan, and says on the plan why they may not start it', async () => {
    const { migrations } = guard({ owner: false });
    await migrations.list({ limit: 1 }, dana);
    await migrations.find(id, dana);
    await migrations.readEvents(id, { after: 0, limit: 1 }, dana);
    expect(await migrations.plan(request, dana)).toMatchObject({
      mayStart: { allowed: false, why },
    });
  });

  it('lets others neither start nor steer', async () => {
    const { migrations, calls } = guard({ owner: false });
    await expect(migrations.start(start, dana)).rejects.toThrow(why);
    await expect(
      migrations.steer(id, 'cancel', steering, dana),
    ).rejects.toMatchObject({ name: 'NotAllowedError', message: why });
    expect(calls).toEqual(['find']);
  });

  it.each([
    ['mesh.plan.create', (m: Migrations) => m.plan(request, dana)],
    ['mesh.migration.create', (m: Migrations) => m.start(start, dana)],
    ['mesh.migration.read', (m: Migrations) => m.list({ limit: 1 }, dana)],
    ['mesh.migration.read', (m: Migrations) => m.find(id, dana)],
    [
      'mesh.migration.read',
      (m: Migrations) => m.readEvents(id, { after: 0, limit: 1 }, dana),
    ],
    [
      'mesh.migration.steer',
      (m: Migrations) => m.steer(id, 'pause', steering, dana),
    ],
  ])('asks for %s, also of an owner', async (permission, act) => {
    const { migrations, calls } = guard({ owner: true, denied: [permission] });
    await expect(act(migrations)).rejects.toThrow(permission);
    expect(calls).toEqual([]);
  });
});
