import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { fakePodFact, type FakePod } from './fakePodFact';
import { FakeRolled } from './FakeRolled';
import { plainWorkload } from './plainWorkload';
import type { PodRules } from './podRules';

/** What a fake StatefulSet or DaemonSet is made from. */
export interface ReplacerShape {
  kind: 'StatefulSet' | 'DaemonSet';
  name: string;
  replicas: number;
  type?: 'RollingUpdate' | 'OnDelete';
  partition?: number;
}

const HASH = 'controller-revision-hash';

/**
 * A StatefulSet or DaemonSet: it owns its pods itself, ends one and makes another of the same name in its place. A
 * StatefulSet goes from the last ordinal down and touches nothing while any pod is unready, as Kubernetes documents;
 * a DaemonSet replaces what is broken first.
 */
export class FakeReplacer extends FakeRolled<FakePod & { template: number }> {
  readonly resource: string;
  observedGeneration = 1;
  private made = 0;
  /** Its team's own rollout is under way: it may meet a write of ours that was on its way. */
  private isDeployed = false;

  constructor(
    private readonly shape: ReplacerShape,
    rules: PodRules,
  ) {
    super(shape.name, `uid-${shape.name}`, shape.replicas, rules);
    this.resource = `${shape.kind.toLocaleLowerCase('en-US')}s`;
    for (let at = 0; at < shape.replicas; at += 1) this.create(at, 100);
  }

  readonly isOptedOut = false;

  /** What an onlooker counts: one is away while it is replaced, and what others did. */
  seen(): SeenWorkload {
    const seen = this.seenWith(1);
    const theirs = this.isDeployed ? 1 : 0;
    return { ...seen, awayByOthers: seen.awayByOthers + theirs };
  }

  deploy(version: string, isBroken: boolean): void {
    super.deploy(version, isBroken);
    this.isDeployed = this.shape.type !== 'OnDelete';
  }

  /** A person deletes the pods that do not become ready. */
  deleteBrokenPods(): void {
    this.pods = this.pods.filter(pod => this.rules.readyAfter(pod) !== null);
  }

  /** One look of its controller. */
  step(): void {
    this.age();
    this.observedGeneration = this.generation;
    const surplus = this.pods.find(pod => this.ordinalOf(pod) >= this.replicas);
    if (surplus) {
      this.remove(surplus);
      return;
    }
    const missing = this.missingOrdinal();
    if (missing !== null) {
      this.create(missing, 0);
      return;
    }
    const { type = 'RollingUpdate', partition = 0 } = this.shape;
    if (type === 'OnDelete') return;
    const stale = this.pods
      .filter(pod => pod.template < this.generation)
      .filter(pod => this.ordinalOf(pod) >= partition);
    const unready = this.pods.filter(pod => !this.isReady(pod));
    if (stale.length === 0 && unready.length === 0) this.isDeployed = false;
    if (this.shape.kind === 'StatefulSet') {
      if (unready.length === 0) this.remove(stale.at(-1));
    } else {
      const broken = stale.find(pod => !this.isReady(pod));
      const next = stale[this.rules.pick(Math.max(stale.length, 1))];
      this.remove(broken ?? (unready.length === 0 ? next : undefined));
    }
  }

  /** A person deletes a pod. */
  deletePod(name: string): void {
    this.remove(this.pods.find(pod => pod.name === name));
  }

  private remove(pod: FakePod | undefined): void {
    this.pods = this.pods.filter(each => each !== pod);
  }

  private missingOrdinal(): number | null {
    const present = this.pods.map(pod => this.ordinalOf(pod));
    for (let at = 0; at < this.replicas; at += 1) {
      if (!present.includes(at)) return at;
    }
    return null;
  }

  private ordinalOf({ name }: FakePod): number {
    return Number(name.slice(this.name.length + 1));
  }

  private create(ordinal: number, age: number): void {
    const admission = this.rules.admit();
    if (admission.kind === 'refused') return;
    this.made += 1;
    this.pods.push({
      name: `${this.name}-${ordinal}`,
      uid: `${this.uid}-pod-${this.made}`,
      replicaSet: this.uid,
      revision: admission.revision,
      brokenTemplate: this.brokenTemplate,
      template: this.generation,
      age,
    });
    this.pods.sort((a, b) => this.ordinalOf(a) - this.ordinalOf(b));
  }

  fact(resourceVersion: string): WorkloadFact {
    const { kind, type = 'RollingUpdate', partition = 0 } = this.shape;
    const { replicas, ready } = this;
    return {
      ...plainWorkload,
      kind,
      apiKind: kind,
      name: this.name,
      uid: this.uid,
      resourceVersion,
      generation: this.generation,
      templateAnnotations: { ...this.templateAnnotations },
      replicas,
      strategy: { type, maxSurge: 0, maxUnavailable: 1, partition },
      ordered: kind === 'StatefulSet',
      keepsData: kind === 'StatefulSet',
      status: {
        observedGeneration: this.observedGeneration,
        replicas: this.pods.length,
        updatedReplicas: this.pods.filter(
          pod => pod.template === this.observedGeneration,
        ).length,
        readyReplicas: ready,
        availableReplicas: ready,
      },
      presentPods: {
        by: 'label',
        key: HASH,
        value: String(this.observedGeneration),
      },
      ownedUids: [],
    };
  }

  podFacts(namespace: string): PodFact[] {
    return this.pods.map(pod => ({
      ...fakePodFact(pod, this.readiness(pod)),
      namespace,
      labels: { [HASH]: String(pod.template) },
      controller: {
        kind: this.shape.kind,
        apiVersion: 'apps/v1',
        name: this.name,
        uid: this.uid,
      },
    }));
  }
}
