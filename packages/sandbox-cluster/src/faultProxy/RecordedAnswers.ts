import type { WholeAnswer } from './passOn';

const keptAnswers = 50;

/** What each question was answered with earlier, so that a stale cache can be played. */
export class RecordedAnswers {
  private readonly answers = new Map<
    string,
    { at: number; answer: WholeAnswer }[]
  >();
  private count = 0;

  /** The present moment, for asking what was answered before it. */
  mark(): number {
    return this.count;
  }

  record(line: string, answer: WholeAnswer): void {
    this.count += 1;
    const kept = this.answers.get(line) ?? [];
    kept.push({ at: this.count, answer });
    if (kept.length > keptAnswers) kept.shift();
    this.answers.set(line, kept);
  }

  asOf(line: string, mark: number): WholeAnswer | undefined {
    const kept = this.answers.get(line) ?? [];
    return kept.filter(({ at }) => at <= mark).pop()?.answer;
  }

  ago(line: string, answers: number): WholeAnswer | undefined {
    const kept = this.answers.get(line) ?? [];
    return kept[Math.max(0, kept.length - answers)]?.answer;
  }
}
