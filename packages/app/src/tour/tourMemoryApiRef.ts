import { createApiRef } from '@backstage/frontend-plugin-api';
import type { TourMemory } from './TourMemory';

/** One memory for all that shows the tour. */
export const tourMemoryApiRef = createApiRef<TourMemory>({
  id: 'demo.tour-memory',
});
