import { useApi } from '@backstage/core-plugin-api';
import { useMemo, useSyncExternalStore } from 'react';
import { meshApiRef } from '../api/meshApiRef';
import type { LiveSource } from './LiveSource';
import type { LiveValue } from './LiveValue';
import { sharedLoader } from './sharedLoader';

/**
 * Keeps a value current while the component is shown. What was shown last for the same input is there in the first
 * frame, and renewed; all components that show it share one load.
 *
 * @param source - the same object at every call: define it at the top of a module
 * @param input - which value of the source: JSON, made anew at each call if you like
 *
 * @public
 */
export function useLiveValue<Input, T>(
  source: LiveSource<Input, T>,
  input: Input,
): { current: LiveValue<T>; reload: () => void } {
  const api = useApi(meshApiRef);
  const key = JSON.stringify(input);
  const loader = useMemo(
    () => sharedLoader(source, api, key),
    [source, api, key],
  );
  const current = useSyncExternalStore(loader.subscribe, loader.current);
  return { current, reload: loader.reload };
}
