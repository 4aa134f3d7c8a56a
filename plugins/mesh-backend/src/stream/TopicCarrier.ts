import { NotFoundError } from '@backstage/errors';
import type { StreamRefusal } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { AuthorizedTopics } from './authorizeTopics';
import type { Change, Changes } from './ChangeBus';
import type { EventStream } from './EventStream';
import { PacedTopic } from './PacedTopic';
import type { SharedReads } from './SharedReads';

const ofMigration = 'migration:';

/** What a reader finds when it arrives. */
export interface ArrivalVersions {
  versions: ReadonlyMap<string, number>;
  refused: readonly StreamRefusal[];
}

/** Carries the topics of one reader: gathers what changes until the stream is there, then tells at once. */
export class TopicCarrier {
  private readonly paced: PacedTopic[];
  private readonly unsubscribe: () => void;
  private gathered: Change[] = [];
  private stream: EventStream | null = null;

  constructor(changes: Changes, topics: AuthorizedTopics['granted']) {
    this.paced = topics.map(
      ({ topic, concerns }) =>
        new PacedTopic(topic, concerns, (told, change) =>
          this.stream?.changed(
            told,
            change?.kind === 'migration' ? change.version : undefined,
          ),
        ),
    );
    this.unsubscribe = changes.subscribe(change => {
      if (this.stream) this.hear(change);
      else this.gathered.push(change);
    });
  }

  /**
   * Looks at which versions the migrations among the topics are; throws where that cannot be said, so that the reader
   * tries again. One that does not exist is refused, or thrown where nothing else is asked for.
   */
  async look(reads: Pick<SharedReads, 'versionOf'>): Promise<ArrivalVersions> {
    const versions = new Map<string, number>();
    const refused: StreamRefusal[] = [];
    const lookAt = async (topic: string) => {
      const id = topic.slice(ofMigration.length);
      try {
        versions.set(id, await reads.versionOf(id));
      } catch (error) {
        const others = this.paced.length > 1;
        if (!(error instanceof NotFoundError && others)) throw error;
        refused.push({ topic, why: error.message });
      }
    };
    const topics = this.paced.map(({ topic }) => topic);
    await Promise.all(
      topics.filter(topic => topic.startsWith(ofMigration)).map(lookAt),
    );
    return { versions, refused };
  }

  /** Tells the reader what changed since the last look, and from now on everything. */
  carry(stream: EventStream, { versions, refused }: ArrivalVersions): void {
    this.stream = stream;
    for (const refusal of refused) stream.refused(refusal);
    for (const [id, version] of versions) stream.begin(id, version);
    // Only the database counts; what changed in the caches while the reader was away is not known.
    for (const each of this.paced) {
      if (!each.topic.startsWith(ofMigration)) each.changed(null);
    }
    for (const change of this.gathered) this.hear(change);
    this.gathered = [];
  }

  stop(): void {
    this.unsubscribe();
    for (const each of this.paced) each.stop();
  }

  private hear(change: Change): void {
    for (const each of this.paced) {
      if (each.concerns(change)) each.changed(change);
    }
  }
}
