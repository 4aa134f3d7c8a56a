import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { FakeRolled } from './FakeRolled';
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
export class FakeRollout extends FakeRolled<FakePod & { createdAt: string }> {
  readonly resource = 'rollouts';
  readonly isOptedOut = false;
  private restartAt: string | null = null;
  private restartedAt: string | null = null;
  private replicaSetCount = 1;
  private presentTemplate = '{}';
  private podCount = 0;

  constructor(
    shape: RolloutShape,
    rules: PodRules,
    private readonly now: () => string,
  ) {
    super(shape.name, `uid-${shape.name}`, shape.replicas, rules);
    for (let pod = 0; pod < shape.replicas; pod += 1) this.create(100);
  }

  private get replicaSet(): string {
    return `${this.uid}-rs-${this.replicaSetCount}`;
  }

  askForRestart(at: string): void {
    this.restartAt = at;
    this.generation += 1;
  }

  scale(replicas: number): void {
    super.scale(replicas);
    this.generation += 1;
  }

  /** One look of its controller. */
  step(): void {
    this.age();
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

  private isPresent(pod: FakePod): boolean {
    return pod.replicaSet === this.replicaSet;
  }

  /** What an onlooker counts: Argo Rollouts ends one pod at a time. */
  seen(): SeenWorkload {
    return this.seenWith(1);
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
      ...fakePodFact(pod, this.readiness(pod)),
      createdAt: pod.createdAt,
      namespace,
      labels: {},
    }));
  }
}
