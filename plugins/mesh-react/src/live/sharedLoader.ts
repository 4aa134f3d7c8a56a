import type { MeshApi } from '../api/MeshApi';
import { LiveLoader } from './LiveLoader';
import type { LiveSource } from './LiveSource';

/** So long what was shown last is better than nothing; beyond that it would be a surprise. */
const keepMs = 5 * 60_000;

/** By source, API and input. A source's loaders are of its own type, which a map of all sources cannot say. */
const loaders = new WeakMap<object, WeakMap<MeshApi, Map<string, unknown>>>();

function loadersOf<Input, T>(
  source: LiveSource<Input, T>,
  api: MeshApi,
): Map<string, LiveLoader<T>> {
  const byApi = loaders.get(source) ?? new WeakMap();
  loaders.set(source, byApi);
  const byInput: Map<string, LiveLoader<T>> = byApi.get(api) ?? new Map();
  byApi.set(api, byInput);
  return byInput;
}

/** The one loader for an input of a source: whoever shows the same shares it, and finds what was shown last. */
export function sharedLoader<Input, T>(
  source: LiveSource<Input, T>,
  api: MeshApi,
  key: string,
): LiveLoader<T> {
  const known = loadersOf(source, api);
  const existing = known.get(key);
  if (existing) return existing;
  // The key is the input: so a caller may make the object anew each time.
  const input: Input = JSON.parse(key);
  let idle: ReturnType<typeof setTimeout> | undefined;
  const loader = new LiveLoader<T>({
    topics: source.topics(input),
    follow: (topics, follower) => {
      clearTimeout(idle);
      return api.follow(topics, follower);
    },
    load: (signal, previous, told) => {
      clearTimeout(idle);
      return source.load(api, input, { signal, previous, told });
    },
    covers: source.covers?.bind(source),
    onIdle: () => {
      idle = setTimeout(() => known.delete(key), keepMs);
    },
  });
  known.set(key, loader);
  return loader;
}
