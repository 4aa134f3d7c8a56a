import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { plainWorkload } from './plainWorkload';
import type { PodRules } from './podRules';
import { fakePodFact, type FakePod } from './fakePodFact';

/** What a fake Argo Rollout is made from. */
export interface RolloutShape {
  name: string;
  replicas: number;
}

/**
 * An Argo Rollout without steps: its template is rolled out by a new ReplicaSet, and asked for a restart it ends the
 * pods that are older, one at a time and the next when all are ready, as Argo Rollouts documents.
 */
export class FakeRollout {
  readonly resource = 'rollouts';
  readonly uid: string;
  readonly isOptedOut = false;
  generation = 1;
  templateAnnotations: Record<string, string> = {};
  pods: (FakePod & { createdAt: string })[] = [];
  awaited = 0;
  replicas: number;
  private restartAt: string | null = null;
  private restartedAt: string | null = null;
  private replicaSetCount = 1;
  private presentTemplate = '{}';
  private brokenTemplate = false;
  private podCount = 0;

  constructor(
    private readonly shape: RolloutShape,
    private readonly rules: PodRules,
    private readonly now: () => string,
  ) {
    this.uid = `uid-${shape.name}`;
    this.replicas = shape.replicas;
    for (let pod = 0; pod < shape.replicas; pod += 1) this.create(100);
  }

  get name(): string {
    return this.shape.name;
  }

  private get replicaSet(): string {
    return `${this.uid}-rs-${this.replicaSetCount}`;
  }

  askForRestart(at: string): void {
    this.restartAt = at;
    this.generation += 1;
  }

  annotateTemplate(key: string, value: string): void {
    if (this.templateAnnotations[key] === value) return;
    this.templateAnnotations = { ...this.templateAnnotations, [key]: value };
    this.generation += 1;
  }

  deploy(version: string, isBroken: boolean): void {
    this.brokenTemplate = isBroken;
    this.annotateTemplate('example.com/version', version);
  }

  mend(): void {
    if (this.brokenTemplate) this.deploy('mended', false);
  }

  scale(replicas: number): void {
    this.awaited = Math.max(0, this.awaited + replicas - this.replicas);
    this.replicas = replicas;
    this.generation += 1;
  }

  endPod(uid: string): void {
    this.pods = this.pods.filter(pod => pod.uid !== uid);
  }

  /** One look of its controller. */
  step(): void {
    this.pods.forEach(pod => {
      pod.age += 1;
    });
    this.countAwaited();
    const template = JSON.stringify(this.templateAnnotations);
    if (template !== this.presentTemplate) {
      this.presentTemplate = template;
      this.replicaSetCount += 1;
      return;
    }
    this.endSurplus();
    this.endOld();
    const present = this.pods.filter(pod => this.isPresent(pod)).length;
    const hasRoom = this.pods.length < this.replicas + 1;
    if (present < this.replicas && hasRoom) this.create(0);
  }

  private endSurplus(): void {
    const present = this.pods.filter(pod => this.isPresent(pod));
    if (present.length > this.replicas) this.endPod(present[0].uid);
  }

  private endOld(): void {
    const old = this.pods.filter(pod => !this.isPresent(pod));
    const victim =
      old.find(pod => !this.isReady(pod)) ??
      (this.ready > this.replicas ? old[0] : undefined);
    if (victim) this.endPod(victim.uid);
    else if (old.length === 0) this.restartOne();
  }

  private restartOne(): void {
    const { restartAt } = this;
    if (restartAt === null || restartAt === this.restartedAt) return;
    if (restartAt > this.now()) return;
    const before = this.pods.filter(({ createdAt }) => createdAt < restartAt);
    if (before.length === 0) this.restartedAt = restartAt;
    else if (this.ready >= this.replicas) this.endPod(before[0].uid);
  }

  private create(age: number): void {
    const admission = this.rules.admit();
    if (admission.kind === 'refused') return;
    this.podCount += 1;
    this.pods.push({
      name: `${this.name}-${this.podCount}`,
      uid: `${this.uid}-pod-${this.podCount}`,
      replicaSet: this.replicaSet,
      revision: admission.revision,
      brokenTemplate: this.brokenTemplate,
      // Pods of the beginning are older than every restart that is asked for.
      createdAt: age > 0 ? '2025-12-31T00:00:00.000Z' : this.now(),
      age,
    });
  }

  private get ready(): number {
    return this.pods.filter(pod => this.isReady(pod)).length;
  }

  private isPresent(pod: FakePod): boolean {
    return pod.replicaSet === this.replicaSet;
  }

  isReady(pod: FakePod): boolean {
    const after = this.rules.readyAfter(pod);
    return after !== null && pod.age >= after;
  }

  /** What others broke or asked for stays theirs until all pods are ready again. */
  private countAwaited(): void {
    const missing =
      this.replicas - this.pods.filter(pod => this.isReady(pod)).length;
    const isBroken = this.pods.some(pod => this.rules.readyAfter(pod) === null);
    if (missing <= 0) this.awaited = 0;
    else if (isBroken) this.awaited = Math.max(this.awaited, missing);
  }

  /** What an onlooker counts: Argo Rollouts ends one pod at a time. */
  seen(): SeenWorkload {
    const { name, pods, replicas: wanted, awaited: awayByOthers } = this;
    const available = pods.filter(pod => this.isReady(pod)).length;
    return { name, wanted, available, mayBeAway: 1, awayByOthers };
  }

  fact(resourceVersion: string): WorkloadFact {
    const updated = this.pods.filter(pod => this.isPresent(pod)).length;
    const isUpdating = updated < this.pods.length;
    const isHealthy = !isUpdating && this.ready >= this.replicas;
    return {
      ...plainWorkload,
      ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' },
      ...{ apiKind: 'Rollout', name: this.name, uid: this.uid },
      ...{ resourceVersion, generation: this.generation },
      templateAnnotations: { ...this.templateAnnotations },
      replicas: this.replicas,
      strategy: {
        type: 'RollingUpdate',
        maxSurge: 1,
        maxUnavailable: 1,
        partition: 0,
      },
      status: {
        observedGeneration: this.generation,
        replicas: this.pods.length,
        updatedReplicas: updated,
        readyReplicas: this.ready,
        availableReplicas: this.ready,
      },
      rollout: {
        phase: isHealthy ? 'Healthy' : 'Progressing',
        message: '',
        pausedFor: null,
        aborted: false,
        updating: isUpdating,
        analysing: false,
        restartAt: this.restartAt,
        restartedAt: this.restartedAt,
        templateOf: null,
      },
      presentPods: { by: 'controller', uid: this.replicaSet },
      ownedUids: Array.from(
        { length: this.replicaSetCount },
        (_, index) => `${this.uid}-rs-${index + 1}`,
      ),
    };
  }

  podFacts(namespace: string): PodFact[] {
    return this.pods.map(pod => ({
      ...fakePodFact(pod, this.isReady(pod) ? 'ready' : this.troubleOf(pod)),
      createdAt: pod.createdAt,
      namespace,
      labels: {},
    }));
  }

  private troubleOf(pod: FakePod): 'crashing' | 'starting' {
    const isBroken = this.rules.readyAfter(pod) === null && pod.age > 2;
    return isBroken ? 'crashing' : 'starting';
  }
}
