import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useState } from 'react';
import {
  meshApiRef,
  failureOf,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { placeOf } from '../../moves/placeOf';
import type { PlanAddress } from '../../moves/planSearch';
import { comparePlans } from './comparePlans';
import type { PlanForm, PlanState } from './planState';
import { usePlan } from './usePlan';

/**
 * The plan of an address, what the person fills in, and the start.
 *
 * @param address - has to be the same object as long as the same plan is meant
 */
export function usePlanState(
  address: PlanAddress | null,
  onStarted: (migrationId: string) => void,
): {
  state: PlanState;
  form: PlanForm;
  setForm: (form: PlanForm) => void;
  renew: () => void;
  start: () => Promise<void>;
} {
  const api = useApi(meshApiRef);
  const analytics = useAnalytics();
  const [form, setForm] = useState<PlanForm>({
    reason: '',
    options: defaultMigrationOptions,
  });
  const { shown, setShown, renew } = usePlan(address, form.options);

  const start = async () => {
    if (shown.state !== 'shown' || shown.activity !== 'none') return;
    const { plan } = shown;
    setShown({ ...shown, activity: 'starting', notice: null });
    try {
      const migration = await api.createMigration({
        cluster: plan.cluster,
        namespace: plan.namespace,
        target: plan.target,
        options: plan.options,
        planDigest: plan.digest,
        reason: form.reason,
      });
      analytics.captureEvent('start', placeOf(plan));
      onStarted(migration.id);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'conflict') {
        await renew(now => ({
          kind: 'stale',
          message: failure.message,
          changes: comparePlans(plan, now),
        }));
        return;
      }
      const notice = { kind: 'start-failed', failure } as const;
      setShown({ ...shown, activity: 'none', notice });
    }
  };

  return {
    state: address ? shown : { state: 'no-address' },
    form,
    setForm,
    renew: () => {
      renew(() => null);
    },
    start,
  };
}
