import type { SteeringAction } from '../../contract/migration';
import { fenceFor, settleIntent, type Intent } from '../../intents';
import type { NamespaceFacts } from '../../facts/namespaceFacts';
import type { Gate, MigrationRecord } from '../../model/migrationRecord';
import { phaseOf, steer, viewMigration } from '../../steering';
import { connectionsToAsk, decide } from '../decide';
import type { Decision } from '../decision';
import type { FakeNamespace } from './FakeNamespace';
import { standingOf } from './standingOf';
import { wordsOfDecision } from './wordsOfDecision';

const settings = {
  settleMs: 5_000,
  restartTimeoutMs: 120_000,
  connectTimeoutMs: 30_000,
  canaryWatchMs: 2_000,
  soakMs: 0,
  confirmTimeoutMs: 60_000,
  lookAgainMs: 1_000,
};

/** Where the process ends; another one goes on with what was saved. */
export type Crash = 'before the decision is saved' | 'before the write is sent';

/** What disturbs a story from outside; nothing where it is left out. */
export interface Disturbance {
  /** Looks at the story after every tick. */
  afterTick?: (story: Story) => void;
  /** Seconds that a write is on its way; null for one that is lost. */
  delay?: () => number | null;
  /** Whether a write arrives twice. */
  isDoubled?: () => boolean;
  crash?: () => Crash | null;
  /** What the API server answers instead. */
  answer?: (facts: NamespaceFacts) => NamespaceFacts;
}

/** A migration under way in a fake namespace, with the transcript of what was decided and done. */
export class Story {
  readonly transcript: string[] = [];
  decision: Decision | null = null;
  /** Since its beginning. */
  second = 0;
  private pending: { intent: Intent; due: number }[] = [];

  constructor(
    readonly world: FakeNamespace,
    public record: MigrationRecord,
    private readonly disturbance: Disturbance = {},
  ) {}

  /** One decision, its writes, and one second of the world. */
  look(): Decision {
    this.deliver();
    const fresh = this.world.facts(connectionsToAsk(this.record));
    const facts = this.disturbance.answer?.(fresh) ?? fresh;
    const before = JSON.stringify(facts);
    const decision = decide({
      migration: this.record,
      facts,
      now: this.world.now,
      settings,
    });
    if (JSON.stringify(facts) !== before) throw new Error('facts were changed');
    const crash = this.disturbance.crash?.() ?? null;
    if (crash) this.say(`crash   ${crash}`);
    if (crash !== 'before the decision is saved') this.follow(decision, crash);
    this.world.tick();
    this.second += 1;
    this.disturbance.afterTick?.(this);
    return decision;
  }

  private follow(decision: Decision, crash: Crash | null): void {
    this.tell(decision);
    this.decision = decision;
    if (decision.kind === 'turn-back') this.settle();
    this.record =
      decision.kind === 'turn-back'
        ? decision.record
        : { ...this.record, marks: decision.marks };
    if (decision.kind !== 'act' || crash !== null) return;
    decision.intents.forEach(intent => this.send(intent));
    this.deliver();
  }

  /** Looks until the condition holds; a story that never gets there is a livelock. */
  until(holds: (decision: Decision) => boolean, limit = 400): Decision {
    for (let looks = 0; looks < limit; looks += 1) {
      const decision = this.look();
      if (holds(decision)) return decision;
    }
    throw new Error(
      `no end after ${limit} looks:\n${this.transcript.join('\n')}`,
    );
  }

  /** Looks until it stands still: ended, stopped or paused. */
  untilStill(): Decision {
    return this.until(({ kind }) => ['end', 'stop', 'paused'].includes(kind));
  }

  /** `name` is the workload of `skip`, `gate` what `confirm` confirms. */
  ask(
    action: SteeringAction,
    { name, gate }: { name?: string; gate?: Gate } = {},
  ): void {
    const view = viewMigration({
      record: this.record,
      facts: this.world.facts(),
      decision: this.decision,
    });
    const steering = steer({
      record: this.record,
      phase: phaseOf(this.record, this.decision),
      action,
      by: 'user:default/paula',
      now: this.world.now,
      facts: this.world.facts(),
      workload: view.workloads.find(({ ref }) => ref.name === name),
      gate,
      stoppedFor: view.findings.map(({ code }) => code),
    });
    if (steering.kind === 'refused') {
      this.say(`person  ${action}: refused. ${steering.message.text}`);
      return;
    }
    this.say(`person  ${action}`);
    this.settle();
    this.record = steering.record;
    this.decision = null;
  }

  /** Something that others do meanwhile. */
  meanwhile(what: string, happens: (world: FakeNamespace) => void): void {
    this.tellMove(what);
    happens(this.world);
  }

  /** Notes what others did meanwhile. */
  tellMove(what: string): void {
    this.say(`world   ${what}`);
  }

  /** Somebody else has put labels of both styles on the namespace. */
  get labelledByOthers(): boolean {
    const managers = Object.values(this.world.labelManagers);
    return managers.some(({ manager }) => manager !== 'mesh');
  }

  /** The transcript with how things are at its end. */
  text(): string {
    return [...this.transcript, '', ...standingOf(this), ''].join('\n');
  }

  private send(intent: Intent): void {
    const { delay, isDoubled } = this.disturbance;
    const seconds = delay ? delay() : 0;
    if (seconds === null) return;
    const sent = { intent, due: this.second + seconds };
    this.pending.push(sent);
    if (isDoubled?.()) this.pending.push(sent);
  }

  private deliver(): void {
    const due = this.pending.filter(each => each.due <= this.second);
    this.pending = this.pending.filter(each => each.due > this.second);
    for (const { intent } of due) {
      const outcome = this.world.apply(intent);
      this.say(`write   ${intent.kind} ${intent.name}: ${outcome}`);
    }
  }

  /** What the backend does before it follows a new request: a write on its way must have happened, or never happen. */
  private settle(): void {
    for (const { intent } of this.pending) {
      if (settleIntent(intent, this.world.facts()) === 'possible') {
        this.world.apply(fenceFor(intent, `ticket-${this.second}`));
      }
      if (settleIntent(intent, this.world.facts()) === 'possible') {
        throw new Error(`${intent.kind} is still possible after its fence`);
      }
    }
  }

  private tell(decision: Decision): void {
    const text = wordsOfDecision(decision);
    const last = this.decision ? wordsOfDecision(this.decision) : '';
    if (text !== last) this.say(text);
  }

  private say(text: string): void {
    const minutes = String(Math.floor(this.second / 60)).padStart(2, '0');
    const seconds = String(this.second % 60).padStart(2, '0');
    this.transcript.push(`${minutes}:${seconds} ${text}`);
  }
}
