import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { FakePod, Readiness } from './fakePodFact';
import type { PodRules } from './podRules';

/** What every fake workload has that rolls its template out: a template, pods, and what others did to them. */
export abstract class FakeRolled<Pod extends FakePod = FakePod> {
  generation = 1;
  templateAnnotations: Record<string, string> = {};
  pods: Pod[] = [];
  /** Pods that a scale-up has asked for and that were not ready yet since. */
  awaited = 0;
  protected brokenTemplate = false;

  constructor(
    readonly name: string,
    readonly uid: string,
    public replicas: number,
    protected readonly rules: PodRules,
  ) {}

  /** A change of the template. */
  annotateTemplate(key: string, value: string): void {
    if (this.templateAnnotations[key] === value) return;
    this.templateAnnotations = { ...this.templateAnnotations, [key]: value };
    this.generation += 1;
  }

  /** Somebody removes an annotation of the template. True where it was there. */
  takeOff(key: string): boolean {
    if (!(key in this.templateAnnotations)) return false;
    const { [key]: _, ...left } = this.templateAnnotations;
    this.templateAnnotations = left;
    this.generation += 1;
    return true;
  }

  /** Its team deploys another template, a broken one or a sound one. */
  deploy(version: string, isBroken: boolean): void {
    this.brokenTemplate = isBroken;
    this.annotateTemplate('example.com/version', version);
  }

  /** Whoever deployed a broken template deploys a sound one. */
  mend(): void {
    if (this.brokenTemplate) this.deploy('mended', false);
  }

  scale(replicas: number): void {
    this.awaited = Math.max(0, this.awaited + replicas - this.replicas);
    this.replicas = replicas;
  }

  /** Somebody evicts or deletes exactly this pod. */
  endPod(uid: string): void {
    this.pods = this.pods.filter(pod => pod.uid !== uid);
  }

  isReady(pod: FakePod): boolean {
    const after = this.rules.readyAfter(pod);
    return after !== null && pod.age >= after;
  }

  protected get ready(): number {
    return this.pods.filter(pod => this.isReady(pod)).length;
  }

  protected readiness(pod: FakePod): Readiness {
    if (this.isReady(pod)) return 'ready';
    const crashes = this.rules.readyAfter(pod) === null && pod.age > 2;
    return crashes ? 'crashing' : 'starting';
  }

  /** Time passes for its pods. */
  protected age(): void {
    this.pods.forEach(pod => {
      pod.age += 1;
    });
    this.countAwaited();
  }

  /** What an onlooker counts, where its strategy lets so many be away. */
  protected seenWith(mayBeAway: number): SeenWorkload {
    const { name, replicas: wanted, ready, awaited: awayByOthers } = this;
    return { name, wanted, available: ready, mayBeAway, awayByOthers };
  }

  /** What others broke or asked for stays theirs until all pods are ready again. */
  countAwaited(): void {
    const missing = this.replicas - this.ready;
    const isBroken = this.pods.some(pod => this.rules.readyAfter(pod) === null);
    if (missing <= 0) this.awaited = 0;
    else if (isBroken) this.awaited = Math.max(this.awaited, missing);
  }
}
