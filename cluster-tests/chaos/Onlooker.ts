import {
  brokenAtEnd,
  brokenByDeeds,
  brokenByEvents,
  brokenBySighting,
  type Deed,
} from '@mesh-plugins/onlooker';
import type {
  Migration,
  MigrationEvents,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { accountUser, writerAccount } from '../stage/accounts';
import type { AuditLog } from '../stage/AuditLog';
import type { Stage } from '../stage/Stage';
import { stagedRevisions } from '../stage/revisions';
import type { StagedControlPlanes } from '../stage/StagedControlPlanes';
import { ObjectWatch } from '../stage/replicas/ObjectWatch';
import { type ChaosNamespace, pathOf } from './ChaosNamespace';
import { deedsOf } from './deedsOf';
import { PodCount } from './PodCount';

/** What nobody who carries out a migration may write to, though it lies in the namespace. */
const watched: readonly string[] = [
  '/api/v1/namespaces',
  '/apis/apps/v1/deployments',
  '/apis/apps/v1/statefulsets',
  '/apis/apps/v1/daemonsets',
];

/** Checks from the API server's objects and audit log what every migration promises. */
export class Onlooker {
  private constructor(
    private readonly audit: AuditLog,
    private readonly mark: number,
    private readonly watches: readonly ObjectWatch[],
    private readonly podWatch: ObjectWatch,
    readonly podCount: PodCount,
    private readonly planes: Pick<StagedControlPlanes, 'connected'>,
  ) {}

  /** `also` names lists of other kinds of workloads, such as those of Argo Rollouts. */
  static async begin(
    { kubernetes: api, audit, controlPlanes }: Stage,
    also: readonly string[] = [],
  ): Promise<Onlooker> {
    const mark = audit.mark();
    const podCount = new PodCount();
    const watches: ObjectWatch[] = [];
    for (const path of [...watched, ...also]) {
      watches.push(await ObjectWatch.begin(api, path));
    }
    const pods = await ObjectWatch.begin(api, '/api/v1/pods', podCount.see);
    return new Onlooker(
      ...([audit, mark, watches, pods, podCount, controlPlanes] as const),
    );
  }

  stop(): void {
    [...this.watches, this.podWatch].forEach(watch => watch.stop());
  }

  /** How many versions of objects were seen. */
  get versions(): number {
    return [...this.watches, this.podWatch].reduce(
      (sum, { versions }) => sum + versions.length,
      0,
    );
  }

  /** How often versions may have been missed, which happens only where the API server is restarted. */
  get gaps(): number {
    return [...this.watches, this.podWatch].reduce(
      (sum, { gaps }) => sum + gaps,
      0,
    );
  }

  /** Of everything at once, at the end of a run. */
  brokenByAll(namespaces: readonly ChaosNamespace[]): string[] {
    return [
      ...this.podCount.broken,
      ...this.brokenByWriters(namespaces),
      ...namespaces.flatMap(each => this.brokenIn(each)),
    ];
  }

  /** Of one migration that has come to rest. */
  async brokenByMigration(
    namespace: ChaosNamespace,
    migration: Migration,
    events: MigrationEvents['items'],
  ): Promise<string[]> {
    const { direction, targetRevision, prior, phase, headline } = migration;
    const wanted = direction === 'forward' ? targetRevision : prior.revision;
    const deeds = deedsOf(this.versionsOf(namespace)).filter(
      ({ act }) =>
        act.kind === 'restart' && act.stamp.migration === migration.id,
    );
    const seen = events.map(({ seq, kind, message, object }) => ({
      ...{ seq, kind, object },
      ...{ code: message.code, text: message.text },
    }));
    const broken = [
      ...brokenByEvents(seen, deeds, true),
      ...brokenAtEnd({
        ...{ phase, says: headline.text },
        saysVerified: ['migration.done', 'migration.rolled-back'].includes(
          headline.code,
        ),
        pods: await this.connectedPods(namespace, wanted),
        wanted,
        labels: await namespace.labels(),
        prior: prior.labels,
        pinned: migration.pinned !== null,
      }),
    ];
    return broken.map(each => `${namespace.name} ${migration.id}: ${each}`);
  }

  /** The pods, and whether the istiods of the revision list their proxies; null where none of them answers. */
  private async connectedPods(namespace: ChaosNamespace, revision: string) {
    const staged = stagedRevisions.find(each => each.revision === revision);
    const listed = staged ? await this.planes.connected(staged) : null;
    return (await namespace.pods()).map(pod => ({
      ...pod,
      connected: listed && listed.has(`${pod.name}.${namespace.name}`),
    }));
  }

  /** Everything that was done to a namespace and its workloads since the beginning, in order. */
  deedsIn(namespace: ChaosNamespace): Deed[] {
    return deedsOf(this.versionsOf(namespace));
  }

  /** How many restarts the API server has stored. */
  restarts(namespaces: readonly ChaosNamespace[]): number {
    return namespaces
      .flatMap(each => this.deedsIn(each))
      .filter(({ act }) => act.kind === 'restart').length;
  }

  private brokenIn(namespace: ChaosNamespace): string[] {
    const versions = this.versionsOf(namespace);
    const styles = versions.flatMap(({ object }) =>
      brokenBySighting({
        workloads: [],
        labels: object.metadata.labels ?? {},
        labelledByOthers: false,
      }),
    );
    const deeds = brokenByDeeds(deedsOf(versions), {
      namespace: namespace.name,
      planned: namespace.workloads.map(pathOf),
      ownerOfPod: () => null,
    });
    return [...styles, ...deeds].map(each => `${namespace.name}: ${each}`);
  }

  /** Nobody but the writer, and nothing but the namespaces and their workloads. */
  private brokenByWriters(namespaces: readonly ChaosNamespace[]): string[] {
    const allowed = new Set(
      namespaces.flatMap(({ name, workloads }) => [
        `${name} namespaces/${name}`,
        ...workloads.map(each => `${name} ${pathOf(each)}`),
      ]),
    );
    return this.audit.writesSince(this.mark).flatMap(write => {
      const { by, verb, resource, namespace, name } = write;
      const where = `${namespace || name} ${resource}/${name}`;
      // A pod is fenced by a patch of its own, as any object.
      const isPlanned =
        resource === 'pods/eviction' ||
        (resource === 'pods' && verb === 'patch')
          ? mayEvict(namespaces, namespace, name)
          : verb === 'patch' && allowed.has(where);
      const isOurs = by === accountUser(writerAccount) && isPlanned;
      return isOurs ? [] : [`nobody planned: ${JSON.stringify(write)}`];
    });
  }

  private versionsOf({ name }: ChaosNamespace) {
    return this.watches
      .flatMap(({ versions }) => versions)
      .filter(({ object: { kind, metadata } }) =>
        kind === 'Namespace'
          ? metadata.name === name
          : metadata.namespace === name,
      );
  }
}

/** Only the pods of workloads whose controllers renew none. */
function mayEvict(
  namespaces: readonly ChaosNamespace[],
  namespace: string,
  pod: string,
): boolean {
  const found = namespaces.find(({ name }) => name === namespace);
  return (found?.workloads ?? []).some(
    ({ name, onDelete }) => onDelete && pod.startsWith(`${name}-`),
  );
}
