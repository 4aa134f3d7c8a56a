import type { SteeringAction } from '../../contract/migration';
import { describeLabels } from '../../steps/describeLabels';
import { fenceFor, settleIntent, type Intent } from '../../intents';
import { injectionLabelsOf } from '../../model/labels';
import type { MigrationRecord } from '../../model/migrationRecord';
import { phaseOf, steer, viewMigration } from '../../steering';
import { connectionsToAsk, decide } from '../decide';
import type { Decision } from '../decision';
import type { FakeNamespace } from './FakeNamespace';

const settings = {
  settleMs: 5_000,
  restartTimeoutMs: 120_000,
  connectTimeoutMs: 30_000,
  canaryWatchMs: 10_000,
  lookAgainMs: 1_000,
};

/** A migration under way in a fake namespace, with the transcript of what was decided and done. */
export class Story {
  readonly transcript: string[] = [];
  decision: Decision | null = null;
  private second = 0;
  private pending: { intent: Intent; due: number }[] = [];

  constructor(
    readonly world: FakeNamespace,
    public record: MigrationRecord,
    /** Looked at after every tick. */
    private readonly invariant: (story: Story) => void = () => {},
    /** Seconds that a write is on its way; null for one that is lost. */
    private readonly delay: () => number | null = () => 0,
  ) {}

  /** One decision, its writes, and one second of the world. */
  look(): Decision {
    this.deliver();
    const facts = this.world.facts(connectionsToAsk(this.record));
    const before = JSON.stringify(facts);
    const decision = decide({
      migration: this.record,
      facts,
      now: this.world.now,
      settings,
    });
    if (JSON.stringify(facts) !== before) throw new Error('facts were changed');
    this.tell(decision);
    this.decision = decision;
    this.record = { ...this.record, marks: decision.marks };
    if (decision.kind === 'act') {
      decision.intents.forEach(intent => this.send(intent));
      this.deliver();
    }
    this.world.tick();
    this.second += 1;
    this.invariant(this);
    return decision;
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

  ask(action: SteeringAction): void {
    const steering = steer({
      record: this.record,
      phase: phaseOf(this.record, this.decision),
      action,
      now: this.world.now,
      facts: this.world.facts(),
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
    this.say(`world   ${what}`);
    happens(this.world);
  }

  /** The transcript with how things are at its end. */
  text(): string {
    const labels = describeLabels(injectionLabelsOf(this.world.labels));
    const pods = this.world.rolled.map(
      ({ name, pods: all }) =>
        `${name} on ${[...new Set(all.map(({ revision }) => revision))].join(', ')}`,
    );
    const view = viewMigration({
      record: this.record,
      facts: this.world.facts(),
      decision: this.decision,
    });
    return [
      ...this.transcript,
      '',
      `labels  ${labels}`,
      `pods    ${pods.join('; ')}`,
      `screen  ${view.headline.text}`,
      ...(view.pinned ? [`pinned  ${view.pinned}`] : []),
      '',
    ].join('\n');
  }

  private send(intent: Intent): void {
    const delay = this.delay();
    if (delay !== null) this.pending.push({ intent, due: this.second + delay });
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
    const text = wordsOf(decision);
    const last = this.decision ? wordsOf(this.decision) : '';
    if (text !== last) this.say(text);
  }

  private say(text: string): void {
    const minutes = String(Math.floor(this.second / 60)).padStart(2, '0');
    const seconds = String(this.second % 60).padStart(2, '0');
    this.transcript.push(`${minutes}:${seconds} ${text}`);
  }
}

function wordsOf(decision: Decision): string {
  switch (decision.kind) {
    case 'act':
      return `act     ${decision.step}: ${decision.why.text}`;
    case 'wait':
      return `wait    ${decision.step}: ${decision.for.text}`;
    case 'stop':
      return decision.findings
        .map(
          ({ code, message, remedy }) =>
            `stop    ${decision.step}: ${code} ${message.text} ${remedy.text}`,
        )
        .join('\n');
    case 'paused':
      return `paused  ${decision.step}`;
    case 'end':
      return `end     ${decision.outcome}`;
    default: {
      const never: never = decision;
      return never;
    }
  }
}
