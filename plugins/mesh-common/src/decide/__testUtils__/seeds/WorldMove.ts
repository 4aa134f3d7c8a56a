import type { Shuffle } from '@mesh-plugins/onlooker';
import type { Story } from '../Story';

/** Something that others do meanwhile, whether they mean the migration or not. */
export interface WorldMove {
  /** What is told of it. */
  name: string;
  /** How often it is chosen, compared with the others. */
  weight: number;
  /** False where it was not possible in the world as it is. */
  happens(story: Story, shuffle: Shuffle): boolean;
}

/** Chooses by weight. */
export function chooseMove(
  moves: readonly WorldMove[],
  shuffle: Shuffle,
): WorldMove {
  const all = moves.reduce((sum, { weight }) => sum + weight, 0);
  let at = shuffle.next() * all;
  for (const move of moves) {
    at -= move.weight;
    if (at < 0) return move;
  }
  return moves[moves.length - 1];
}
