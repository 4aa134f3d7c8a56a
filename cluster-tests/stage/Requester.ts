import type {
  Migration,
  MigrationEvents,
  Plan,
  Preview,
  SteeringAction,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import type { Answer, Person, Portal } from './Backend';
import { eventually } from './eventually';

const cluster = 'prod-eu';

/** The error body of Backstage's services. */
export interface Refusal {
  error: { name: string; message: string };
}

/** One person with one namespace to move, over the product's HTTP API. */
export class Requester {
  constructor(
    private readonly backend: Portal,
    private readonly person: Person,
    private readonly namespace: string,
  ) {}

  plan(
    target: Target,
    options: Partial<Plan['options']> = {},
  ): Promise<Answer<Plan & Refusal>> {
    const { namespace } = this;
    return this.post('/plans', { cluster, namespace, target, options });
  }

  /** What pods made now would get: beside the running ones, or with a target under its labels. */
  async preview(target?: Target): Promise<Preview> {
    const { namespace } = this;
    const { status, body } = await this.post<Preview & Refusal>('/previews', {
      ...{ cluster, namespace, target },
    });
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  }

  /** A plan that can be started: the backend may have been up for a moment only, and what was cancelled half-way has a rollout to finish. */
  planThatMayStart(
    target: Target,
    options: Partial<Plan['options']> = {},
  ): Promise<Plan> {
    return eventually(
      `${this.person} may start the plan for ${this.namespace}`,
      async saw => {
        const { status, body } = await this.plan(target, options);
        saw(`${status} ${JSON.stringify(body)}`);
        const may = status < 300 && body.startable && body.mayStart.allowed;
        return may ? body : undefined;
      },
      180,
    );
  }

  start(plan: Plan, reason: string): Promise<Answer<Migration & Refusal>> {
    const { namespace } = this;
    const { target, options, digest: planDigest } = plan;
    const body = { cluster, namespace, target, options, planDigest, reason };
    return this.post('/migrations', body);
  }

  /** Plans and starts. */
  async move(
    target: Target,
    reason: string,
    options: Partial<Plan['options']> = {},
  ): Promise<Migration> {
    const { status, body } = await this.start(
      await this.planThatMayStart(target, options),
      reason,
    );
    assert.ok(status < 300, `${status}: ${JSON.stringify(body)}`);
    return body;
  }

  async migration(id: string): Promise<Migration> {
    const { status, body } = await this.backend.call<Migration & Refusal>(
      this.person,
      'GET',
      `/migrations/${id}`,
    );
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  }

  async events(id: string): Promise<MigrationEvents['items']> {
    const { body } = await this.backend.call<MigrationEvents>(
      this.person,
      'GET',
      `/migrations/${id}/events?limit=500`,
    );
    return body.items;
  }

  /**
   * The whole history of a migration as it was seen, however many pages it has.
   *
   * @remarks
   * Another replica than the one that told its end may answer, from what it read up to two seconds before: without the
   * version the last lines of a history that was whole would be missing.
   */
  async allEvents({
    id,
    version,
  }: Pick<Migration, 'id' | 'version'>): Promise<MigrationEvents['items']> {
    const all: MigrationEvents['items'] = [];
    for (;;) {
      const { body } = await this.backend.call<MigrationEvents>(
        this.person,
        'GET',
        `/migrations/${id}/events?limit=500&atLeast=${version}&after=${all.at(-1)?.seq ?? 0}`,
      );
      all.push(...body.items);
      if (!body.more) return all;
    }
  }

  /** Asks something of the migration in the state of a version. */
  ask(
    id: string,
    action: SteeringAction,
    expectedVersion: number,
  ): Promise<Answer<Migration & Refusal>> {
    return this.post(`/migrations/${id}/${action}`, {
      ...{ expectedVersion, reason: 'The story wants it' },
    });
  }

  /** Asks something of the migration as it is shown now. */
  async steer(id: string, action: SteeringAction): Promise<void> {
    const { version } = await this.migration(id);
    const { status, body } = await this.ask(id, action, version);
    assert.ok(status < 300, `${status}: ${JSON.stringify(body)}`);
  }

  rollBack(id: string): Promise<void> {
    return this.steer(id, 'rollback');
  }

  untilPhase(
    id: string,
    phase: Migration['phase'],
    seconds = 240,
  ): Promise<Migration> {
    return eventually(
      `migration ${id} is ${phase}`,
      async saw => {
        const migration = await this.migration(id);
        saw(JSON.stringify(migration, undefined, 1));
        return migration.phase === phase ? migration : undefined;
      },
      seconds,
    );
  }

  private post<T>(path: string, body: object): Promise<Answer<T>> {
    return this.backend.call<T>(this.person, 'POST', path, body);
  }
}
