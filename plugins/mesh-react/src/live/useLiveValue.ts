import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useRef, useState } from 'react';
import { meshApiRef } from '../api/meshApiRef';
import { LiveLoader } from './LiveLoader';
import type { LiveSource } from './LiveSource';
import type { LiveValue } from './LiveValue';

const loading = { state: 'loading', slow: false } as const;

/**
 * Keeps a value current while the component is shown.
 *
 * @param source - the same object at every call: define it at the top of a module
 * @param input - which value of the source; a string, or an object that `JSON.stringify` tells from others
 *
 * @public
 */
export function useLiveValue<Input, T>(
  source: LiveSource<Input, T>,
  input: Input,
): { current: LiveValue<T>; reload: () => void } {
  const api = useApi(meshApiRef);
  const key = JSON.stringify(input);
  const make = useRef(() => source.topics(input));
  make.current = () => source.topics(input);
  const load = useMemo(() => {
    const asked: Input = JSON.parse(key);
    let previous: T | undefined;
    return async () => {
      const { signal } = new AbortController();
      previous = await source.load(api, asked, { signal, previous });
      return previous;
    };
  }, [api, source, key]);
  const [shown, setShown] = useState<{
    load: () => Promise<T>;
    value: LiveValue<T>;
  }>({ load, value: loading });
  const loader = useRef<LiveLoader<T>>();

  useEffect(() => {
    const started = new LiveLoader<T>({
      load,
      topics: make.current(),
      follow: (topics, follower) =>
        topics.length > 0 ? api.follow(topics, follower) : () => {},
      onValue: value => setShown({ load, value }),
    });
    loader.current = started;
    started.start();
    return () => started.stop();
  }, [api, load]);

  return {
    // What was loaded for another address is not shown for this one, not even for one frame.
    current: shown.load === load ? shown.value : loading,
    reload: () => loader.current?.reload(),
  };
}
