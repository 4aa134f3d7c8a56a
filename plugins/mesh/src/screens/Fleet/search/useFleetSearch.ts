import { useCallback, useEffect, useMemo, useState } from 'react';
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
  const written = useMemo(() => readFleetSearch(query), [query]);
  // Back, forward, a reload and a link from outside mean what they say; only a click inside the portal is completed.
  const [missing, setMissing] = useState(() =>
    navigation !== 'POP' && !written.cluster ? lastCluster : null,
  );

  useEffect(() => {
    if (!missing) {
      lastCluster = written.cluster;
      return;
    }
    setQuery(present => writeFleetSearch(present, { cluster: missing }), {
      replace: true,
    });
    setMissing(null);
  }, [missing, written.cluster, setQuery]);

  const search = useMemo(
    () => (missing ? { ...written, cluster: missing } : written),
    [missing, written],
  );
  const change: ChangeSearch = useCallback(
    (changes, how) =>
      setQuery(present => writeFleetSearch(present, changes), {
        replace: how?.replace ?? false,
      }),
    [setQuery],
  );
  return { search, change };
}
