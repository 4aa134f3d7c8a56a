import { waitUntil } from '../__testUtils__/waitUntil';
import { startTaskPipeline } from './taskPipeline';

describe('startTaskPipeline', () => {
  it('works on no more tasks at a time than it may, and on all of them', async () => {
    const waiting = [1, 2, 3, 4, 5, 6, 7];
    let underWay = 0;
    let most = 0;
    const done: number[] = [];
    const pipeline = startTaskPipeline<number>({
      load: async limit => waiting.splice(0, limit),
      process: async task => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(resolve => setTimeout(resolve, 5));
        underWay -= 1;
        done.push(task);
      },
      onError: error => {
        throw error;
      },
      pollMs: 5,
      concurrency: 3,
    });
    await waitUntil(async () => done.length === 7, Boolean);
    await pipeline.stop();
    expect(most).toBe(3);
    expect([...done].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes on after a load or a task has failed, and tells of it', async () => {
    const errors: unknown[] = [];
    let loads = 0;
    const pipeline = startTaskPipeline<number>({
      load: async () => {
        loads += 1;
        if (loads === 1) throw new Error('load');
        return loads < 4 ? [loads] : [];
      },
      process: async task => {
        if (task === 2) throw new Error('task');
      },
      onError: error => errors.push((error as Error).message),
      pollMs: 2,
      concurrency: 1,
    });
    await waitUntil(async () => loads >= 4, Boolean);
    await pipeline.stop();
    expect(errors).toEqual(['load', 'task']);
  });

  it('loads at once when it is nudged, and waits for tasks under way when it is stopped', async () => {
    const tasks: string[] = [];
    const done: string[] = [];
    const pipeline = startTaskPipeline<string>({
      load: async () => tasks.splice(0),
      process: async task => {
        await new Promise(resolve => setTimeout(resolve, 30));
        done.push(task);
      },
      onError: error => {
        throw error;
      },
      pollMs: 60_000,
      concurrency: 2,
    });
    await new Promise(resolve => setTimeout(resolve, 10));
    tasks.push('asked for');
    pipeline.nudge();
    await waitUntil(async () => tasks.length === 0, Boolean);
    await pipeline.stop();
    expect(done).toEqual(['asked for']);
  });
});
