import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import { PlanView } from '../src/screens/Plan/PlanView';
import type { PlanNotice, PlanState } from '../src/screens/Plan/planState';
import {
  blockedPlan,
  downtimePlan,
  readyPlan,
} from '../src/testing/planFixtures';

const address = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: readyPlan.target,
  entityRef: null,
};

function draw(state: PlanState, reason = '') {
  return (
    <PlanView
      state={state}
      address={address}
      form={{ reason, acceptDowntime: false }}
      callbacks={{
        onTarget: () => {},
        onForm: () => {},
        onAgain: () => {},
        onStart: () => {},
      }}
    />
  );
}

function shown(plan: Plan, notice: PlanNotice | null = null, chosen = true) {
  const reason = 'upgrade window week 47';
  return draw(
    { state: 'shown', plan, chosen, activity: 'none', notice },
    reason,
  );
}

/** The plan page in each of its states. */
export const planStates = {
  'plan: loading': draw({ state: 'loading', slow: true }),
  'plan: no address': draw({ state: 'no-address' }),
  'plan: choose': shown(readyPlan, null, false),
  'plan: ready': shown(readyPlan),
  'plan: blocked': shown(blockedPlan),
  'plan: downtime': shown(downtimePlan),
  'plan: stale': shown(readyPlan, {
    kind: 'stale',
    message: 'The plan is not the present one any more.',
    changes: [
      { kind: 'workload-added', workload: 'payments-worker' },
      { kind: 'target', from: '1-29-6', to: '1-30-3' },
    ],
  }),
};
