import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNavigationType, useSearchParams } from 'react-router-dom';
import {
  readFleetSearch,
  writeFleetSearch,
  type FleetSearch,
} from './FleetSearch';

/** Changes the search. Typing replaces the address, so that Back does not go letter by letter. */
export type ChangeSearch = (
  changes: Partial<FleetSearch>,
  how?: { replace?: boolean },
) => void;

/**
 * The cluster that was chosen last in this browser tab. Both frontend systems make the links of their tabs without a
 * query, so that the tab that is opened puts it back into its address.
 */
let lastCluster: string | null = null;

/** The search of the tab that is shown. */
export function useFleetSearch(): {
  search: FleetSearch;
  change: ChangeSearch;
} {
  const [query, setQuery] = useSearchParams();
  const navigation = useNavigationType();
  const search = useMemo(() => readFleetSearch(query), [query]);
  const opened = useRef(false);

  useEffect(() => {
    const isNew = !opened.current;
    opened.current = true;
    // Back, forward, a reload and a link from outside mean what they say; only a click inside the portal is completed.
    if (isNew && navigation !== 'POP' && lastCluster && !search.cluster) {
      const cluster = lastCluster;
      setQuery(present => writeFleetSearch(present, { cluster }), {
        replace: true,
      });
      return;
    }
    lastCluster = search.cluster;
  }, [navigation, search.cluster, setQuery]);

  const change: ChangeSearch = useCallback(
    (changes, how) =>
      setQuery(present => writeFleetSearch(present, changes), {
        replace: how?.replace ?? false,
      }),
    [setQuery],
  );
  return { search, change };
}
