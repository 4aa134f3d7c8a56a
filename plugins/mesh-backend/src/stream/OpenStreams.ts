import { CustomErrorBase } from '@backstage/errors';
import type { EventStream } from './EventStream';

/** Answered with 429. */
class TooManyStreamsError extends CustomErrorBase {
  name = 'TooManyStreamsError' as const;
  readonly statusCode = 429;
}

/** The open streams of this process, of which each person has a limited number. */
export class OpenStreams {
  private readonly places = new Map<string, number>();
  private readonly streams = new Map<EventStream, { migrations: boolean }>();

  constructor(private readonly maxPerUser: number) {}

  /**
   * Takes one of the person's places, and returns how to give it back. Taken before the topics are authorised: many
   * requests at the same time would otherwise all find a place.
   */
  takePlace(userEntityRef: string): () => void {
    const taken = this.places.get(userEntityRef) ?? 0;
    if (taken >= this.maxPerUser) {
      throw new TooManyStreamsError(
        `You have ${taken} open streams, and one person may hold no more. Close tabs of this portal in other browsers, or ask the team that runs it to raise mesh.stream.maxPerUser. Until then pages ask from time to time.`,
      );
    }
    this.places.set(userEntityRef, taken + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (this.places.get(userEntityRef) ?? 1) - 1;
      if (left > 0) this.places.set(userEntityRef, left);
      else this.places.delete(userEntityRef);
    };
  }

  /** `migrations` says whether it tells of single ones. */
  add(stream: EventStream, migrations: boolean): void {
    this.streams.set(stream, { migrations });
  }

  remove(stream: EventStream): void {
    this.streams.delete(stream);
  }

  closeAll(): void {
    for (const stream of this.streams.keys()) stream.end();
  }

  closeMigrations(): void {
    for (const [stream, { migrations }] of this.streams) {
      if (migrations) stream.end();
    }
  }
}
