import type { NamespaceFact, NamespaceFacts } from '../../facts/namespaceFacts';
import type { Intent } from '../../intents/intent';
import { applyToFake } from './applyToFake';
import { FakeDeployment, type DeploymentShape } from './FakeDeployment';
import type { PodRules } from './podRules';
import { fakeCronJob } from './fakeJobs';
import type { FakePod } from './fakePodFact';
import { FakeReplacer, type ReplacerShape } from './FakeReplacer';
import type { InjectionWebhook } from '../../facts/injectionWebhook';
import { type Admission, fakeAdmission } from './fakeAdmission';
import { FakeGitOps } from './FakeGitOps';
import type { FakeOperator } from './FakeOperator';
import { FakeRollout, type RolloutShape } from './FakeRollout';
import { injectedRevision } from './injectedRevision';
import { fakeNamespaceFacts } from './fakeNamespaceFacts';

/** What a fake namespace is made from. */
export interface NamespaceShape {
  labels: Record<string, string>;
  deployments: DeploymentShape[];
  replacers?: ReplacerShape[];
  rollouts?: RolloutShape[];
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
  /** Another one where it was deleted and created again. */
  uid = 'uid-namespace';
  standing: 'there' | 'being-deleted' | 'gone' = 'there';
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
  rollouts: FakeRollout[];
  readonly cronJobs: ReturnType<typeof fakeCronJob>[];
  /** Pods of these revisions crash. */
  broken = new Set<string>();
  /** Whether proxies appear at istiod, and whether istiod can be asked, or takes questions and never answers. */
  connecting: 'yes' | 'never' | 'rejecting' | 'cannot-ask' | 'hangs' = 'yes';
  /** Stands for what the injectors are told. */
  injectors = 'as-installed';
  /** Revisions of which no istiod is ready: their webhooks fail, and no pod that they would inject is created. */
  istiodAway = new Set<string>();
  /** Revisions whose injector leaves every pod out, which nothing that can be read shows. */
  leavesOut = new Set<string>();
  /** Webhook configurations that others install besides. */
  otherWebhooks: InjectionWebhook[] = [];
  /** Revisions whose webhooks select nothing any more. */
  deactivated = new Set<string>();
  /** Revisions that were installed anew, with how often. */
  reinstalled: Record<string, number> = {};
  /** A tool that puts labels back some ticks after they differ from what it holds. */
  gitOps: { labels: Record<string, string>; afterTicks: number } | null = null;
  /** Undoes restarts. */
  operator: FakeOperator | null = null;
  /** How many ticks the webhook caches of each API server are behind; a pod is created through any of them. */
  cacheLags: readonly number[] = [0];
  /** The name of a PodDisruptionBudget that allows no eviction at the moment. */
  budget: string | null = null;
  /** Facts that cannot be read at the moment. */
  hidden = new Set<'object' | 'webhooks' | 'workloads' | 'pods' | 'writer'>();
  /** Every accepted write, in order. */
  writes: Intent[] = [];
  private ticks = 0;
  private readonly owners = new Map<string, string>();
  private readonly putBack = new FakeGitOps();
  private readonly labelHistory: Record<string, string>[] = [];
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
    this.rollouts = (shape.rollouts ?? []).map(
      each => new FakeRollout(each, this.rules(), () => this.now),
    );
    this.cronJobs = (shape.cronJobs ?? []).map(name =>
      fakeCronJob(name, this.name, injectedRevision(this) ?? ''),
    );
  }

  /** ISO 8601; a tick is a second. */
  get now(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.ticks * 1_000).toISOString();
  }

  /** `suffix` makes another one of the same name. */
  deploy(shape: DeploymentShape, suffix = ''): FakeDeployment {
    return new FakeDeployment(shape, this.rules(), suffix);
  }

  private rules(): PodRules {
    return {
      admit: () => this.admit(),
      readyAfter: pod => this.readyAfter(pod),
      pick: this.pick,
    };
  }

  /** `deployments/api` of a pod that is there, or that we ended; null where nobody knows it. */
  ownerOf(pod: string): string | null {
    const owner = this.rolled.find(({ pods }) =>
      pods.some(({ name }) => name === pod),
    );
    return owner
      ? `${owner.resource}/${owner.name}`
      : (this.owners.get(pod) ?? null);
  }

  /** Whether proxies of a revision are connected to it, whether it can be asked or not. */
  connects(revision: string): boolean {
    return (
      ['yes', 'cannot-ask'].includes(this.connecting) &&
      this.revisions.includes(revision) &&
      !this.istiodAway.has(revision)
    );
  }

  /** Everything that is rolled out. */
  get rolled(): (FakeDeployment | FakeReplacer | FakeRollout)[] {
    return [...this.deployments, ...this.replacers, ...this.rollouts];
  }

  /** What becomes of a pod that is created now, through an API server that may still match by former labels. */
  private admit(): Admission {
    const lag = this.cacheLags[this.pick(this.cacheLags.length)];
    const moment = Math.max(0, this.ticks - lag);
    const known = this.labelHistory[moment] ?? this.labels;
    return fakeAdmission({ ...this.seen, labels: known });
  }

  private get seen() {
    const { labels, tags, istiodAway, deactivated, leavesOut } = this;
    const revisions = this.revisions.filter(each => !deactivated.has(each));
    return {
      ...{ labels, tags, revisions, istiodAway, leavesOut },
      installed: this.revisions,
    };
  }

  /** Lets time pass. */
  tick(): void {
    this.labelHistory[this.ticks] = this.labels;
    this.ticks += 1;
    this.putBack.look(this, this.ticks);
    const undone = this.operator?.look(this.deployments, this.ticks) ?? [];
    for (const { uid } of undone) this.touch(uid);
    for (const workload of this.rolled) {
      workload.step();
      // Controllers write the status while a rollout is under way.
      if (workload.pods.some(({ age }) => age < 5)) this.touch(workload.uid);
      for (const { uid, age } of workload.pods) if (age < 4) this.touch(uid);
    }
  }

  /** Somebody else's change of the labels. */
  relabel(labels: Record<string, string>, manager: string): void {
    this.labels = { ...labels };
    this.labelManagers = Object.fromEntries(
      Object.keys(labels).map(key => [key, { manager, time: this.now }]),
    );
    this.touch(this.uid);
  }

  /** Does the write if its conditions hold, as the API server would. */
  apply(intent: Intent): 'applied' | 'conflict' | 'held by a budget' {
    if (this.versionOf(intent.uid) !== intent.resourceVersion)
      return 'conflict';
    const endsPod = intent.kind === 'evict-pod' || intent.kind === 'delete-pod';
    // An API server answers that it is not there; it is refused as well.
    if (endsPod && !this.hasPod(intent.uid)) return 'conflict';
    if (intent.kind === 'evict-pod' && this.budget !== null) {
      return 'held by a budget';
    }
    const owner = this.ownerOf(intent.name);
    if (owner !== null) this.owners.set(intent.name, owner);
    this.writes.push(intent);
    applyToFake(this, intent);
    this.touch(intent.uid);
    return 'applied';
  }

  private hasPod(uid: string): boolean {
    return this.rolled.some(({ pods }) => pods.some(pod => pod.uid === uid));
  }

  private readyAfter({ revision, brokenTemplate }: FakePod): number | null {
    if (brokenTemplate) return null;
    return revision !== null && this.broken.has(revision) ? null : 2;
  }

  /** Every pod says something else in its status from now on. */
  touchPods(): void {
    for (const workload of this.rolled) {
      workload.countAwaited();
      for (const { uid } of workload.pods) this.touch(uid);
    }
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
