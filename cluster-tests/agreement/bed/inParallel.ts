/** More does not make an API server on the same machine faster. */
const atATime = 20;

/** Does the work for each, some at a time, and answers in the order of the list. */
export async function inParallel<T, R>(
  list: readonly T[],
  work: (each: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(list.length);
  const entries = list.entries();
  const worker = async () => {
    for (const [index, each] of entries) results[index] = await work(each);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}
