import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Person, Portal } from '../Backend';
import { findFreePort } from '../findFreePort';
import type { Stage } from '../Stage';
import { Replica, type ReplicaOptions } from './Replica';

/** As long as a client repeats a request that no replica has answered. */
const patienceMs = 240_000;

/** The replicas of one portal behind one address, as behind a load balancer: who does not answer is passed over. */
export class Replicas implements Portal {
  private next = 0;

  private constructor(readonly all: readonly Replica[]) {}

  /** Prepares so many on the stage's database; none is started. */
  static async prepare(
    stage: Stage,
    count: number,
    changeOf: (
      name: string,
    ) => Promise<Partial<ReplicaOptions>> = async () => ({}),
  ): Promise<Replicas> {
    const all: Replica[] = [];
    for (let at = 1; at <= count; at++) {
      const name = `replica-${at}`;
      all.push(
        new Replica({
          ...stage.given,
          timing: { settleMs: 1_000, canaryWatchMs: 1_000 },
          ...(await changeOf(name)),
          port: await findFreePort(),
          name,
        }),
      );
    }
    return new Replicas(all);
  }

  /** One after the other: the first one makes the tables. */
  async start(): Promise<void> {
    for (const replica of this.all) await replica.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map(replica => replica.stop()));
  }

  /** Asked again of the next one until somebody answers: every request may be repeated. */
  async call<T>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<Answer<T>> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const replica = this.all[this.next++ % this.all.length];
      try {
        const answer = await replica.call<T>(person, method, path, body);
        if (answer.status < 500) return answer;
        if (Date.now() > until) return answer;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      await sleep(100);
    }
  }
}
