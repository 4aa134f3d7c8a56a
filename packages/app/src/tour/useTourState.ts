import { useSyncExternalStore } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { tourMemoryApiRef } from './tourMemoryApiRef';
import type { TourState } from './TourMemory';

/** What the tour knows of the visitor, now and whenever it changes. */
export function useTourState(): TourState {
  const memory = useApi(tourMemoryApiRef);
  return useSyncExternalStore(memory.subscribe, memory.current);
}
