import type { JsonObject } from '@backstage/types';
import type { ClusterClient } from '../cluster/ClusterClient';
import { ReadAhead } from './ReadAhead';

/** Answers reads when a test says so, with the number of the question. */
class FakeReads {
  readonly asked: string[] = [];
  refused = new Set<string>();

  readonly client: ClusterClient;

  constructor() {
    const refuse = async (): Promise<never> => {
      throw new Error('only reads are expected');
    };
    this.client = {
      ...{ post: refuse, getText: refuse, deleteObject: refuse },
      ...{ mergePatch: refuse, watch: refuse, forward: refuse },
      portForwardGet: refuse,
      get: async (path): Promise<JsonObject> => {
        this.asked.push(path);
        if (this.refused.has(path)) throw new Error(`${path} is refused`);
        return { path, at: this.asked.length };
      },
    };
  }
}

/** Reads as a look does: one thing at once, and another one by a name that the first answer holds. */
async function look(reads: ReadAhead, fake: FakeReads, second: string) {
  const ahead = reads.look('prod-eu', fake.client);
  const first = ahead.client.get('/webhooks');
  ahead.begun();
  await first;
  return await ahead.client.get(second, { limit: '500' });
}

describe('ReadAhead', () => {
  it('asks at once for what the last look asked for later, and reads it anew in each look', async () => {
    const fake = new FakeReads();
    const reads = new ReadAhead();
    expect(await look(reads, fake, '/services')).toMatchObject({ at: 2 });
    expect(fake.asked).toEqual(['/webhooks', '/services']);
    expect(await look(reads, fake, '/services')).toMatchObject({ at: 3 });
    expect(fake.asked.slice(2)).toEqual(['/services', '/webhooks']);
  });

  it('answers a question that is repeated in a look with another read', async () => {
    const fake = new FakeReads();
    const reads = new ReadAhead();
    await look(reads, fake, '/services');
    const ahead = reads.look('prod-eu', fake.client);
    ahead.begun();
    const twice = () => ahead.client.get('/services', { limit: '500' });
    expect(await twice()).not.toEqual(await twice());
  });

  it('asks no more for what a look did not ask for, nor of another cluster', async () => {
    const fake = new FakeReads();
    const reads = new ReadAhead();
    await look(reads, fake, '/services');
    reads.look('prod-us', fake.client);
    expect(fake.asked).toEqual(['/webhooks', '/services']);
    await look(reads, fake, '/others');
    fake.asked.length = 0;
    await look(reads, fake, '/others');
    expect(fake.asked).toEqual(['/others', '/webhooks']);
  });

  it('passes on what is refused to whoever asks, and to nobody else', async () => {
    const fake = new FakeReads();
    const reads = new ReadAhead();
    await look(reads, fake, '/services');
    fake.refused.add('/services');
    await expect(look(reads, fake, '/services')).rejects.toThrow('is refused');
    await expect(look(reads, fake, '/others')).resolves.toMatchObject({
      path: '/others',
    });
  });
});
