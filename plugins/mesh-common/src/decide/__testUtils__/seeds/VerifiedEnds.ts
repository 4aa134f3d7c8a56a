import type { Story } from '../Story';
import { brokenNowThatItRests } from './promisesOfStory';

/**
 * Looks at the end of each direction at the moment at which everything is verified: what happens to the namespace
 * afterwards is not the migration's matter any more.
 */
export class VerifiedEnds {
  private readonly looked = new Set<string>();
  /** The labels of the tick before, which the look that verified has seen. */
  private labelsBefore: Record<string, string> = {};

  broken(story: Story): string[] {
    const { direction, marks } = story.record;
    const before = this.labelsBefore;
    this.labelsBefore = story.world.labels;
    if (marks.verifiedAt === undefined || this.looked.has(direction)) return [];
    this.looked.add(direction);
    const { verifiedAt } = marks;
    const isWrittenSince = Object.values(story.world.labelManagers).some(
      ({ time }) => time !== null && time >= verifiedAt,
    );
    return brokenNowThatItRests(
      story,
      isWrittenSince ? before : story.world.labels,
    );
  }
}
