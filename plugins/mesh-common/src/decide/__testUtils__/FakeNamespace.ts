import type { NamespaceFact, NamespaceFacts } from '../../facts/namespaceFacts';
import type { Intent } from '../../intents/intent';
import {
  FENCE_ANNOTATION,
  RESTART_ANNOTATION,
} from '../../model/recordAnnotation';
import {
  FakeDeployment,
  type DeploymentShape,
  type PodRules,
} from './FakeDeployment';
import { fakeCronJob } from './fakeJobs';
import type { FakePod } from './fakePodFact';
import { FakeReplacer, type ReplacerShape } from './FakeReplacer';
import { injectedRevision } from './injectedRevision';
import { fakeNamespaceFacts } from './fakeNamespaceFacts';

const TICK_MS = 1000;

/** What a fake namespace is made from. */
export interface NamespaceShape {
  labels: Record<string, string>;
  deployments: DeploymentShape[];
  replacers?: ReplacerShape[];
  /** Names of CronJobs with a run under way. */
  cronJobs?: string[];
  /** Gives a number below the limit: the first one, or by a seed. */
  pick?: (limit: number) => number;
}

/**
 * One namespace of a cluster with two revisions, small enough to be read: it applies intents under their conditions,
 * rolls Deployments out tick by tick, and injects by a rule of its own.
 */
export class FakeNamespace {
  readonly name = 'payments';
  readonly uid = 'uid-namespace';
  revisions = ['1-29-6', '1-30-3'];
  tags: Record<string, string> = {
    default: '1-29-6',
    stable: '1-29-6',
    canary: '1-30-3',
  };
  labels: Record<string, string>;
  labelManagers: NamespaceFact['labelManagers'] = {};
  annotations: Record<string, string> = {};
  record: NamespaceFact['record'] = { kind: 'absent' };
  deployments: FakeDeployment[];
  replacers: FakeReplacer[];
  readonly cronJobs: ReturnType<typeof fakeCronJob>[];
  /** Pods of these revisions crash. */
  broken = new Set<string>();
  /** Whether proxies appear at istiod, and whether istiod can be asked. */
  connecting: 'yes' | 'never' | 'rejecting' | 'cannot-ask' = 'yes';
  /** Facts that cannot be read at the moment. */
  /** Stands for what the injectors are told. */
  injectors = 'as-installed';
  hidden = new Set<'object' | 'webhooks' | 'workloads' | 'pods' | 'writer'>();
  /** Every accepted write, in order. */
  writes: Intent[] = [];
  private ticks = 0;
  private version = 1;
  private versions = new Map<string, number>();
  private readonly pick: (limit: number) => number;

  constructor(shape: NamespaceShape) {
    this.labels = { ...shape.labels };
    this.pick = shape.pick ?? (() => 0);
    this.deployments = shape.deployments.map(each => this.deploy(each));
    this.replacers = (shape.replacers ?? []).map(
      each => new FakeReplacer(each, this.rules()),
    );
    this.cronJobs = (shape.cronJobs ?? []).map(name =>
      fakeCronJob(name, this.name, injectedRevision(this) ?? ''),
    );
  }

  /** ISO 8601. */
  get now(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.ticks * TICK_MS).toISOString();
  }

  deploy(shape: DeploymentShape): FakeDeployment {
    return new FakeDeployment(shape, this.rules());
  }

  private rules(): PodRules {
    return {
      inject: () => injectedRevision(this),
      readyAfter: pod => this.readyAfter(pod),
      pick: this.pick,
    };
  }

  /** Everything that is rolled out. */
  get rolled(): (FakeDeployment | FakeReplacer)[] {
    return [...this.deployments, ...this.replacers];
  }

  /** Lets time pass. */
  tick(): void {
    this.ticks += 1;
    for (const workload of this.rolled) {
      workload.step();
      // Controllers write the status while a rollout is under way.
      if (workload.pods.some(({ age }) => age < 5)) this.touch(workload.uid);
    }
  }

  /** Somebody else's change of the labels. */
  relabel(labels: Record<string, string>, manager: string): void {
    this.labels = { ...labels };
    for (const key of Object.keys(labels)) {
      this.labelManagers[key] = { manager, time: this.now };
    }
    this.touch(this.uid);
  }

  /** Does the write if its conditions hold, as the API server would. */
  apply(intent: Intent): 'applied' | 'conflict' {
    if (this.versionOf(intent.uid) !== intent.resourceVersion)
      return 'conflict';
    this.writes.push(intent);
    this.perform(intent);
    this.touch(intent.uid);
    return 'applied';
  }

  private perform(intent: Intent): void {
    switch (intent.kind) {
      case 'write-record':
        this.record = { kind: 'present', record: intent.record };
        break;
      case 'relabel-namespace':
        this.labels = Object.fromEntries(
          Object.entries({ ...this.labels, ...intent.labels }).filter(
            (pair): pair is [string, string] => pair[1] !== null,
          ),
        );
        break;
      case 'restart-workload':
        this.rolled
          .find(({ uid }) => uid === intent.uid)
          ?.annotateTemplate(RESTART_ANNOTATION, intent.stamp);
        break;
      case 'fence':
        this.annotations[FENCE_ANNOTATION] = intent.ticket;
        break;
      default: {
        const never: never = intent;
        throw new Error(`unknown intent ${String(never)}`);
      }
    }
  }

  private readyAfter({ revision }: FakePod): number | null {
    return revision !== null && this.broken.has(revision) ? null : 2;
  }

  touch(uid: string): void {
    this.version += 1;
    this.versions.set(uid, this.version);
  }

  versionOf(uid: string): string {
    return String(this.versions.get(uid) ?? 1);
  }

  /** What the observer would read; `connectionsOf` as it is told. */
  facts(connectionsOf: string | null = null): NamespaceFacts {
    return fakeNamespaceFacts(this, connectionsOf);
  }
}
