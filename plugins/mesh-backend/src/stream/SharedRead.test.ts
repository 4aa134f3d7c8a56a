import { newMigration } from '../__testUtils__/newMigration';
import type { MigrationHistory, readHistory } from '../database/operations';
import { SharedRead } from './SharedRead';

const { events: _, ...asked } = newMigration();

function historyAt(version: number): MigrationHistory {
  return {
    migration: {
      ...asked,
      ...{ id: asked.record.id, version, standingVersion: 1 },
      ...{ phase: 'running', said: null, asked: null, trouble: null },
      ...{ hasTurn: true, openIntent: null },
      ...{ createdAt: 0, updatedAt: 0, finishedAt: null },
    },
    events: [],
  };
}

/** Answers each question when the test says so. */
class SlowDatabase {
  private readonly open: Array<(version: number) => void> = [];
  questions = 0;

  readonly readHistory = (): ReturnType<typeof readHistory> => {
    this.questions += 1;
    return new Promise(resolve => {
      this.open.push(version => resolve(historyAt(version)));
    });
  };

  /** Answers the question that was asked first; its readers are done, or have asked again, when this ends. */
  async answer(version: number): Promise<void> {
    this.open.shift()?.(version);
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('a shared read', () => {
  let database: SlowDatabase;
  let shared: SharedRead;

  beforeEach(() => {
    database = new SlowDatabase();
    shared = new SharedRead(database.readHistory);
  });

  const versionFor = async (atLeast?: number) =>
    (await shared.read(atLeast))?.migration.version;

  it('is one question for all who ask while it is under way', async () => {
    const all = [versionFor(), versionFor(1), versionFor()];
    await database.answer(1);
    expect(await Promise.all(all)).toEqual([1, 1, 1]);
    expect(database.questions).toBe(1);
  });

  it('does not take an answer that was under way for one to what was told meanwhile', async () => {
    const early = versionFor();
    shared.changed(2);
    const late = [versionFor(), versionFor()];
    await database.answer(1);
    expect(await early).toBe(1);
    await database.answer(2);
    expect(await Promise.all(late)).toEqual([2, 2]);
    expect(database.questions).toBe(2);
  });

  it('does not take it for one to a reader that another replica told of more', async () => {
    const early = versionFor();
    const late = versionFor(2);
    await database.answer(1);
    await database.answer(2);
    expect([await early, await late]).toEqual([1, 2]);
  });

  it('asks again after what was told while the last question was under way', async () => {
    const early = versionFor();
    shared.changed(2);
    await database.answer(1);
    expect(await early).toBe(1);
    const late = versionFor();
    await database.answer(2);
    expect(await late).toBe(2);
  });
});
