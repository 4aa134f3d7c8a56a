/**
 * All pairs in a long run (MESH_ALL_PAIRS=1). In a short one each of the first with two of the second, in turn, so that
 * each of both is tried.
 */
export function pairsToTry<A, B>(
  first: readonly A[],
  second: readonly B[],
): [A, B][] {
  const ofEach = process.env.MESH_ALL_PAIRS ? second.length : 2;
  return first.flatMap((one, at) =>
    Array.from(
      { length: Math.min(ofEach, second.length) },
      (_, more): [A, B] => [one, second[(at * ofEach + more) % second.length]],
    ),
  );
}
