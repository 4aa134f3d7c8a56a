import { useApi } from '@backstage/core-plugin-api';
import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  failureOf,
  meshApiRef,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useCallback, useEffect, useState } from 'react';
import type { PodChangesState } from './podChangesState';

const asking: PodChangesState = { state: 'asking' };

/**
 * Asks the injectors about a plan once it is there: the plan does not wait for them.
 *
 * @param plan - null while nothing is to be asked
 */
export function usePodChanges(plan: Plan | null): {
  podChanges: PodChangesState;
  askAgain: () => void;
} {
  const api = useApi(meshApiRef);
  const [podChanges, setPodChanges] = useState(asking);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!plan) return undefined;
    // The answer to an earlier question never replaces the answer to a later one.
    const leave = new AbortController();
    const { cluster, namespace, target } = plan;
    const show = (next: PodChangesState) => {
      if (!leave.signal.aborted) setPodChanges(next);
    };
    setPodChanges(asking);
    api
      .createPreview({ cluster, namespace, target }, { signal: leave.signal })
      .then(preview => show({ state: 'answered', preview }))
      .catch(error => show({ state: 'failed', failure: failureOf(error) }));
    return () => leave.abort();
  }, [api, plan, round]);

  const askAgain = useCallback(() => setRound(before => before + 1), []);
  return { podChanges, askAgain };
}
