import type { InjectorAnswer } from '@mesh-plugins/backstage-plugin-mesh-common';
import { withinLimit } from '../outbound/withinLimit';

const mostAnswers = 1_000;

/** A question waits for its turn, and then for its answer, which has a limit of its own. */
const questionLimitMs = 60_000;

/** What tells a question from others, and how long its answer stands. */
export interface AnswerKey {
  key: string;
  lifeMs: number;
}

interface Kept {
  answer: Promise<InjectorAnswer>;
  until: number;
}

/**
 * Answers by everything that they depend on; the same question asked at once is asked once.
 */
export class AnswerStore {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The kept answer, or what `ask` gives; what could not be asked is not kept. */
  answer(
    { key, lifeMs }: AnswerKey,
    ask: () => Promise<InjectorAnswer>,
  ): Promise<InjectorAnswer> {
    const now = this.now();
    const found = this.kept.get(key);
    if (found && found.until > now) return found.answer;
    this.makeRoom(now);
    const answer = withinLimit({ ms: questionLimitMs }, ask);
    const kept: Kept = { answer, until: now + lifeMs };
    this.kept.delete(key);
    this.kept.set(key, kept);
    const forget = () => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    };
    void kept.answer.then(
      ({ state }) => state === 'not-asked' && forget(),
      forget,
    );
    return kept.answer;
  }

  private makeRoom(now: number): void {
    if (this.kept.size < mostAnswers) return;
    for (const [key, { until }] of this.kept) {
      if (until <= now) this.kept.delete(key);
    }
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostAnswers) this.kept.delete(oldest);
  }
}
