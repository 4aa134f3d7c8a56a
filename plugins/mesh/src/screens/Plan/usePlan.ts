import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import type {
  MigrationOptions,
  Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  meshApiRef,
  failureOf,
  slowAfterMs,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import { placeOf } from '../../moves/placeOf';
import type { PlanAddress } from '../../moves/planSearch';
import type { PlanNotice, PlanState } from './planState';

/** A plan that is loading, failed or shown. */
export type LoadedPlan = Exclude<PlanState, { state: 'no-address' }>;

const loading: LoadedPlan = { state: 'loading', slow: false };

/** What is shown while the plan is made: the one before, where it is of the same namespace. */
function whileMaking(before: LoadedPlan, address: PlanAddress): LoadedPlan {
  const sameNamespace =
    before.state === 'shown' &&
    before.plan.cluster === address.cluster &&
    before.plan.namespace === address.namespace;
  return sameNamespace
    ? { ...before, activity: 'renewing', notice: null }
    : loading;
}

/** Makes the plan of an address, and makes it again when the address, the options or the person ask for it. */
export function usePlan(
  address: PlanAddress | null,
  options: MigrationOptions,
): {
  shown: LoadedPlan;
  setShown: Dispatch<SetStateAction<LoadedPlan>>;
  renew: (noticeFor: (plan: Plan) => PlanNotice | null) => Promise<void>;
} {
  const api = useApi(meshApiRef);
  const analytics = useAnalytics();
  const [shown, setShown] = useState<LoadedPlan>(loading);
  // The answer to an earlier question never replaces the answer to a later one.
  const asked = useRef(0);

  const renew = useCallback(
    async (noticeFor: (plan: Plan) => PlanNotice | null) => {
      if (!address) return;
      asked.current += 1;
      const mine = asked.current;
      const show = (next: LoadedPlan) => {
        if (asked.current === mine) setShown(next);
      };
      setShown(before => whileMaking(before, address));
      const slow = setTimeout(() => {
        setShown(before =>
          before.state === 'loading' ? { ...before, slow: true } : before,
        );
      }, slowAfterMs);
      try {
        const plan = await api.createPlan({
          cluster: address.cluster,
          namespace: address.namespace,
          // Any target brings the choices; the default one needs no knowledge of the cluster.
          target: address.target ?? { kind: 'default' },
          options,
        });
        const chosen = address.target !== null;
        if (chosen) analytics.captureEvent('plan', placeOf(plan));
        const notice = noticeFor(plan);
        show({ state: 'shown', plan, chosen, activity: 'none', notice });
      } catch (error) {
        show({ state: 'failed', failure: failureOf(error) });
      } finally {
        clearTimeout(slow);
      }
    },
    [api, analytics, address, options],
  );

  useEffect(() => {
    renew(() => null);
    return () => {
      asked.current += 1;
    };
  }, [renew]);

  return { shown, setShown, renew };
}
