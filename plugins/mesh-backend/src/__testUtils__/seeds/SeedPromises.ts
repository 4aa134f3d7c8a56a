import {
  brokenAtEnd,
  brokenByDeeds,
  brokenByEvents,
  brokenBySighting,
  deedOf,
  type Deed,
} from '@mesh-plugins/onlooker';
import {
  finalPhases,
  type Migration,
  type MigrationEvent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { SEED_NAMESPACE } from './seedCluster';
import type { SeedScene } from './SeedScene';

const writer = 'system:serviceaccount:mesh-system:mesh-writer';

/** The promises, checked by the audit log, the objects and the history, as anybody can. */
export class SeedPromises {
  private readonly found = new Set<string>();
  private readonly owners = new Map<string, string>();
  private readonly looked = new Set<string>();
  private workloads: string[] = [];
  /** As they were when the record was first seen closed; others may write them as soon as it is. */
  private labelsAtClose: Record<string, string> | null = null;

  /** The pods whose proxies were not connected when the verification was first said to be done. */
  private unconnected: ReadonlySet<string> | null = null;

  constructor(private readonly scene: SeedScene) {}

  get broken(): string[] {
    return [...this.found];
  }

  break(promise: string): void {
    this.found.add(promise);
  }

  planned({ workloads }: Migration): void {
    this.workloads = workloads.map(
      ({ ref: { kind, name } }) =>
        `${kind.toLocaleLowerCase('en-US')}s/${name}`,
    );
  }

  /** At every tick. */
  look(migration: Migration): void {
    this.noteConnections(migration);
    if (this.scene.recordState !== 'closed') this.labelsAtClose = null;
    else this.labelsAtClose ??= this.scene.labels;
    for (const { resource, name } of this.scene.workloads) {
      for (const pod of this.scene.pods(name)) {
        this.owners.set(pod.name, `${resource}/${name}`);
      }
    }
    const broken = [
      ...brokenByDeeds(this.deeds, {
        namespace: SEED_NAMESPACE,
        planned: this.workloads,
        ownerOfPod: pod => this.owners.get(pod) ?? null,
      }),
      ...brokenBySighting({
        workloads: this.scene.seen(),
        labels: this.scene.labels,
        labelledByOthers: this.scene.labelledByOthers,
      }),
      ...this.atTheEnd(migration),
    ];
    broken.forEach(each => this.break(each));
  }

  /** Once nothing is under way any more. */
  history(events: readonly MigrationEvent[]): void {
    const seen = events.map(({ seq, kind, message, object }) => ({
      ...{ seq, kind, object, code: message.code, text: message.text },
    }));
    const broken = brokenByEvents(seen, this.deeds, true);
    broken.forEach(each => this.break(each));
  }

  /** At the look that is first said to have verified: what happens to a connection afterwards is another matter. */
  private noteConnections(migration: Migration): void {
    const isVerified = migration.steps.some(
      ({ id, state }) => id === 'verify' && state === 'done',
    );
    if (!isVerified) {
      this.unconnected = null;
      return;
    }
    if (this.unconnected) return;
    const connected = this.scene.sandbox.control.connected(wantedOf(migration));
    this.unconnected = new Set(
      this.scene
        .pods()
        .map(({ name }) => name)
        .filter(name => !connected.includes(`${name}.${SEED_NAMESPACE}`)),
    );
  }

  private get deeds(): Deed[] {
    return this.scene.sandbox.control
      .audit(writer)
      .filter(({ code, dryRun }) => code < 300 && !dryRun)
      .filter(({ resource }) => resource !== 'selfsubjectaccessreviews')
      .map(deedOf);
  }

  /** At the moment at which it has ended: what happens to the namespace afterwards is no longer its matter. */
  private atTheEnd(migration: Migration): string[] {
    const { phase, prior, headline } = migration;
    if (!finalPhases.includes(phase) || this.looked.has(phase)) return [];
    this.looked.add(phase);
    const skipped = migration.workloads
      .filter(({ state }) => state === 'skipped')
      .map(({ ref }) => ref.name);
    const pods = this.scene.workloads
      .filter(({ name }) => !skipped.includes(name))
      .flatMap(({ name }) => this.scene.pods(name))
      .map(pod => ({ ...pod, connected: !this.unconnected?.has(pod.name) }));
    return brokenAtEnd({
      ...{ phase, pods, labels: this.labelsAtClose ?? this.scene.labels },
      says: headline.text,
      saysVerified: ['migration.done', 'migration.rolled-back'].includes(
        headline.code,
      ),
      wanted: wantedOf(migration),
      prior: prior.labels,
      pinned: migration.pinned !== null,
    });
  }
}

function wantedOf({ direction, prior, targetRevision }: Migration): string {
  return direction === 'forward' ? targetRevision : prior.revision;
}
