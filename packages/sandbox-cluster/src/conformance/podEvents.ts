import { at, ConformanceApi, readUntil } from './ConformanceApi';
import { pathOf } from './parts';

/** The names of the pods that were created or deleted, from a version on, in the order in which it happened. */
export async function podEvents(
  api: ConformanceApi,
  version: unknown,
  count: number,
): Promise<string[]> {
  const happened: string[] = [];
  const stream = await api.admin.stream(
    `${pathOf.pods(api)}?watch=true&resourceVersion=${String(version)}`,
  );
  await readUntil(stream, ({ type, object }) => {
    if (type === 'ADDED' || type === 'DELETED')
      happened.push(`${type} ${String(at(object, 'metadata.name'))}`);
    return happened.length === count;
  });
  return happened;
}

/** The version at which a watch of pods may begin. */
export async function versionOfPods(api: ConformanceApi): Promise<unknown> {
  const { body } = await api.admin.request('GET', pathOf.pods(api));
  return at(body, 'metadata.resourceVersion');
}
