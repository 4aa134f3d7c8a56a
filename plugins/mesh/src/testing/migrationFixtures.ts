import type {
  Migration,
  MigrationEvent,
  OfferedAction,
  StepState,
  SteeringAction,
  WorkloadProgress,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { gatewayBlocker, readyPlan } from './planFixtures';
import { sentence } from './sentence';

type StepId = StepState['id'];

const stepIds: readonly StepId[] = [
  'preflight',
  'record',
  'relabel',
  'restart',
  'verify',
  'close',
];

/** The steps, with this one in this state and those before it done. */
export function stepsAt(
  present: StepId,
  state: StepState['state'],
  detail: string | null,
  ids = stepIds,
): StepState[] {
  const at = ids.indexOf(present);
  return ids.map((id, index) => {
    if (index < at) return { id, title: id, state: 'done', detail: null };
    if (index > at) return { id, title: id, state: 'pending', detail: null };
    return { id, title: id, state, detail: detail ? sentence(detail) : null };
  });
}

export function progress(
  name: string,
  pods: number,
  onWanted: number,
  state: WorkloadProgress['state'],
  detail?: string,
): WorkloadProgress {
  return {
    ref: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'payments',
      name,
      uid: `uid-${name}`,
    },
    pods,
    onWanted,
    ready: onWanted,
    connected: null,
    runs: onWanted > 0 ? ['1-30-3'] : ['1-29-6'],
    maySkip: state === 'waiting' || state === 'restarting',
    state,
    detail: detail ? sentence(detail) : null,
  };
}

export function offer(
  action: SteeringAction,
  possible: boolean,
  explanation: string,
): OfferedAction {
  return { action, possible, explanation: sentence(explanation) };
}

/** Is always possible once the labels were set. */
export const rollback = offer(
  'rollback',
  true,
  'Sets istio.io/rev=stable again and restarts payments-api.',
);
const retry = offer('retry', false, 'Nothing failed.');
const resume = offer('resume', false, 'It is not paused.');

/** In the middle of the restarts. */
export const running: Migration = {
  id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c11',
  sequence: 1,
  version: 7,
  cluster: 'prod-eu',
  namespace: 'payments',
  target: readyPlan.target,
  targetRevision: '1-30-3',
  targetVersion: '1.30.3',
  prior: {
    labels: { 'istio.io/rev': 'stable', 'istio-injection': null },
    revision: '1-29-6',
    webhookUid: 'uid-istio-revision-tag-stable',
  },
  priorVersion: '1.29.6',
  direction: 'forward',
  attempt: 1,
  options: defaultMigrationOptions,
  deadlineAt: null,
  phase: 'running',
  headline: sentence('1 of 2 workloads runs 1-30-3; payments-worker restarts.'),
  requestedBy: 'user:default/paula',
  reason: 'upgrade window week 47',
  planDigest: readyPlan.digest,
  createdAt: ago(95),
  updatedAt: ago(2),
  finishedAt: null,
  asked: null,
  steps: stepsAt('restart', 'active', 'Waiting for 1 pod of payments-worker.'),
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    progress('payments-worker', 2, 1, 'restarting', '1 pod starting'),
  ],
  findings: [],
  trouble: null,
  actions: [
    offer(
      'pause',
      true,
      'payments-worker finishes, no other one is restarted.',
    ),
    rollback,
    resume,
    offer(
      'skip',
      true,
      'Leaves one workload as it is: it is not restarted, not waited for and not verified, and the end says so. A rollout of it under way finishes.',
    ),
    offer(
      'confirm',
      false,
      'It does not wait for this confirmation at the moment.',
    ),
    offer('cancel', false, 'The labels were changed already. Roll back.'),
    retry,
  ],
  awaits: null,
  turnedBack: null,
  wayOn: readyPlan.wayForward.slice(1),
  wayBack: readyPlan.wayBack,
  pinned: null,
};

/** A pod did not become ready. */
export const stopped: Migration = {
  ...running,
  phase: 'stopped',
  headline: sentence(
    'Stopped: payments-worker did not become ready in 10 min.',
  ),
  steps: stepsAt('restart', 'stopped', 'payments-worker is not ready.'),
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    progress('payments-worker', 2, 1, 'stopped', 'ImagePullBackOff'),
  ],
  findings: [
    {
      ...gatewayBlocker,
      code: 'MESH206',
      message: sentence('payments-worker-7d9c5b6f4-x2k is not ready.'),
      remedy: sentence('Mend the image, then retry; or roll back.'),
      evidence: ['ImagePullBackOff: Back-off pulling image'],
    },
  ],
  actions: [
    offer('retry', true, 'Looks again and restarts payments-worker once more.'),
    rollback,
    offer('pause', false, 'It stands still already.'),
  ],
};

/** Waits for a person to resume it. */
export const paused: Migration = {
  ...running,
  phase: 'paused',
  headline: sentence('Paused by paula: 1 of 2 workloads runs 1-30-3.'),
  actions: [
    offer('resume', true, 'Goes on with payments-worker.'),
    rollback,
    offer('pause', false, 'It is paused.'),
  ],
};

/** Everything runs the target. */
export const done: Migration = {
  ...running,
  phase: 'done',
  headline: sentence('Done: all 6 pods run 1-30-3 and are connected.'),
  finishedAt: ago(5),
  steps: stepIds.map(id => ({ id, title: id, state: 'done', detail: null })),
  workloads: [
    { ...progress('payments-api', 4, 4, 'verified'), connected: 4 },
    { ...progress('payments-worker', 2, 2, 'verified'), connected: 2 },
  ],
  actions: [rollback, offer('pause', false, 'It is over.')],
};

/** On its way back. */
export const rollingBack: Migration = {
  ...running,
  phase: 'rolling-back',
  direction: 'back',
  headline: sentence('Rolling back: 4 of 6 pods run 1-29-6 again.'),
  actions: [offer('pause', true, 'No other workload is restarted.')],
};

/** Everything is as it was. */
export const rolledBackMigration: Migration = {
  ...done,
  phase: 'rolled-back',
  direction: 'back',
  headline: sentence(
    'Rolled back: all 6 pods run 1-29-6, the labels are as before.',
  ),
  actions: [],
};

/** A history with an event of each kind. */
export const events: MigrationEvent[] = [
  {
    seq: 1,
    at: ago(95),
    kind: 'person',
    by: 'user:default/paula',
    message: sentence('started the migration: upgrade window week 47'),
    object: null,
  },
  {
    seq: 2,
    at: ago(94),
    kind: 'decision',
    by: null,
    message: sentence('All checks passed.'),
    object: null,
  },
  {
    seq: 3,
    at: ago(93),
    kind: 'write',
    by: null,
    message: sentence('Set istio.io/rev=1-30-3.'),
    object: 'Namespace payments',
  },
  {
    seq: 4,
    at: ago(80),
    kind: 'seen',
    by: null,
    message: sentence('payments-api: 4 of 4 pods run 1-30-3.'),
    object: 'Deployment payments-api',
  },
];
