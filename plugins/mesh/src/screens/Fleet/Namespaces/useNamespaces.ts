import {
  useLiveValue,
  type LiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useEffect, useRef } from 'react';
import { namespacesSource, type LoadedNamespaces } from './namespacesSource';

/** Keeps the namespaces current, and goes on loading until all are there. */
export function useNamespaces(cluster: string | null): {
  current: LiveValue<LoadedNamespaces>;
  reload: () => void;
} {
  const live = useLiveValue(namespacesSource, { cluster });
  const { current, reload } = live;
  const loaded = current.state === 'loaded' ? current.value : null;
  const loadMore = useRef(reload);
  loadMore.current = reload;
  // Each page makes another value, so this runs once a page.
  useEffect(() => {
    if (loaded?.nextCursor) loadMore.current();
  }, [loaded]);
  return live;
}
