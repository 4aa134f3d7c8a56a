import {
  defaultMigrationOptions,
  type MigrationOptions,
  type Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { PlanView } from '../src/screens/Plan/PlanView';
import type { PlanNotice, PlanState } from '../src/screens/Plan/planState';
import type { PodChangesState } from '../src/screens/Plan/podChangesState';
import {
  blockedPlan,
  downtimePlan,
  evictionPlan,
  leftBehindPlan,
  readyPlan,
} from '../src/testing/planFixtures';
import {
  mixedPreview,
  notAskedPreview,
  versionOnly,
} from '../src/testing/previewFixtures';
import { Clicked } from './Clicked';

const address = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: readyPlan.target,
  entityRef: null,
};

const answered: PodChangesState = { state: 'answered', preview: versionOnly };

function draw(
  state: PlanState,
  reason = '',
  podChanges = answered,
  options: MigrationOptions = defaultMigrationOptions,
) {
  return (
    <PlanView
      state={state}
      address={address}
      podChanges={podChanges}
      form={{ reason, options }}
      callbacks={{
        onTarget: () => {},
        onForm: () => {},
        onAgain: () => {},
        onAskAgain: () => {},
        onStart: () => {},
      }}
    />
  );
}

function shown(
  plan: Plan,
  notice: PlanNotice | null = null,
  chosen = true,
  podChanges = answered,
) {
  const reason = 'upgrade window week 47';
  return draw(
    { state: 'shown', plan, chosen, activity: 'none', notice },
    reason,
    podChanges,
  );
}

function withPodChanges(podChanges: PodChangesState) {
  return shown(readyPlan, null, true, podChanges);
}

/** The plan page in each of its states. */
export const planStates = {
  'plan: loading': draw({ state: 'loading', slow: true }),
  'plan: no address': draw({ state: 'no-address' }),
  'plan: choose': shown(readyPlan, null, false),
  'plan: ready': shown(readyPlan),
  'plan: blocked': shown(blockedPlan),
  'plan: downtime': shown(downtimePlan),
  'plan: evictions': shown(evictionPlan),
  'plan: left behind': shown(leftBehindPlan),
  'plan: more options': (
    <Clicked names={['More options']}>{shown(readyPlan)}</Clicked>
  ),
  'plan: options chosen': draw(
    {
      ...{ state: 'shown', plan: readyPlan, chosen: true },
      ...{ activity: 'none', notice: null },
    },
    'upgrade window week 47',
    answered,
    {
      ...defaultMigrationOptions,
      confirm: { afterCanary: true, beforeDone: false },
      onFailure: 'rollback',
      canaryWatchSeconds: 900,
    },
  ),
  'plan: all by hand': (
    <Clicked names={['How to do all of it by hand']}>
      {shown(readyPlan)}
    </Clicked>
  ),
  'plan: pods asking': withPodChanges({ state: 'asking' }),
  'plan: pods mixed': withPodChanges({
    state: 'answered',
    preview: mixedPreview,
  }),
  'plan: pods not asked': withPodChanges({
    state: 'answered',
    preview: notAskedPreview,
  }),
  'plan: pods failed': withPodChanges({
    state: 'failed',
    failure: {
      kind: 'unavailable',
      message: 'The API server did not answer: no answer within 10 s.',
    },
  }),
  'plan: stale': shown(readyPlan, {
    kind: 'stale',
    message: 'The plan is not the present one any more.',
    changes: [
      { kind: 'workload-added', workload: 'payments-worker' },
      { kind: 'target', from: '1-29-6', to: '1-30-3' },
    ],
  }),
};
