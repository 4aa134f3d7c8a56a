import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef, useState } from 'react';
import { meshApiRef } from '../api/meshApiRef';
import { LiveLoader, type LiveValue } from './LiveLoader';

const loading = { state: 'loading', slow: false } as const;

/**
 * Keeps a value current while the component is shown.
 *
 * @param load - has to be the same function as long as the same thing is meant
 * @param topic - of the stream; null where none announces it
 */
export function useLiveValue<T>(
  load: () => Promise<T>,
  topic: string | null,
): { current: LiveValue<T>; reload: () => void } {
  const api = useApi(meshApiRef);
  const [shown, setShown] = useState<{
    load: () => Promise<T>;
    value: LiveValue<T>;
  }>({ load, value: loading });
  const loader = useRef<LiveLoader<T>>();

  useEffect(() => {
    const started = new LiveLoader<T>({
      load,
      topics: topic ? [topic] : [],
      follow: topic
        ? (topics, follower) => api.follow(topics, follower)
        : () => () => {},
      onValue: value => setShown({ load, value }),
    });
    loader.current = started;
    started.start();
    return () => started.stop();
  }, [api, load, topic]);

  return {
    // What was loaded for another address is not shown for this one, not even for one frame.
    current: shown.load === load ? shown.value : loading,
    reload: () => loader.current?.reload(),
  };
}
