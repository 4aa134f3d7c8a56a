import type {
  Migration,
  StepState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import {
  offer,
  progress,
  rollback,
  rollingBack,
  running,
  stepsAt,
  stopped,
} from './migrationFixtures';
import { gatewayBlocker } from './planFixtures';
import { sentence } from './sentence';

const gatedSteps: readonly StepState['id'][] = [
  ...(['preflight', 'record', 'relabel', 'restart'] as const),
  ...(['verify', 'soak', 'confirm', 'close'] as const),
];

const watch =
  'payments-api, the first one, runs 1-30-3 and is ready. Watching it for 42 s more before the next one begins.';

/** The first workload is watched before the next one begins. */
export const watching: Migration = {
  ...running,
  headline: sentence(
    `Moving payments to 1-30-3: 1 of 2 workloads renewed. ${watch}`,
  ),
  options: { ...running.options, canaryWatchSeconds: 60, deadlineMinutes: 60 },
  deadlineAt: ago(-56 * 60),
  steps: stepsAt('restart', 'active', watch),
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    progress('payments-worker', 2, 0, 'waiting'),
  ],
};

const pause = offer('pause', true, 'Starts no further restart.');

/** The first workload is moved, and somebody has to say that the others may follow. */
export const awaitingCanary: Migration = {
  ...watching,
  headline: sentence(
    'Moving payments to 1-30-3: 1 of 2 workloads renewed. The first workload runs 1-30-3. Waiting until somebody confirms that the next one may be restarted.',
  ),
  options: {
    ...running.options,
    confirm: { afterCanary: true, beforeDone: true },
  },
  deadlineAt: null,
  steps: stepsAt(
    'restart',
    'active',
    'The first workload runs 1-30-3. Waiting until somebody confirms that the next one may be restarted.',
    gatedSteps,
  ),
  awaits: { gate: 'canary', since: ago(130) },
  actions: [
    offer('confirm', true, 'Goes on with the next workload.'),
    pause,
    ...running.actions.filter(({ action }) => action === 'skip'),
    rollback,
  ],
};

/** Everything is verified, and somebody has to say that it is done. */
export const awaitingEnd: Migration = {
  ...awaitingCanary,
  headline: sentence(
    'Moving payments to 1-30-3: 2 of 2 workloads renewed. Everything runs 1-30-3 and was verified. Waiting until somebody confirms the end.',
  ),
  steps: stepsAt(
    'confirm',
    'active',
    'Everything runs 1-30-3 and was verified. Waiting until somebody confirms the end.',
    gatedSteps,
  ),
  workloads: [
    { ...progress('payments-api', 4, 4, 'verified'), connected: 4 },
    { ...progress('payments-worker', 2, 2, 'verified'), connected: 2 },
  ],
  awaits: { gate: 'end', since: ago(20) },
  actions: [
    offer('confirm', true, 'Ends the migration as done.'),
    pause,
    rollback,
  ],
  wayOn: [],
};

/** One workload stays as it is. */
export const skipped: Migration = {
  ...running,
  headline: sentence(
    'Moving payments to 1-30-3: 1 of 1 workload renewed, 1 workload skipped: still on 1-29-6.',
  ),
  steps: stepsAt(
    'verify',
    'active',
    'Asking istiod which proxies are connected.',
  ),
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    progress(
      'payments-worker',
      2,
      0,
      'skipped',
      'Skipped by paula: it stays as it is.',
    ),
  ],
};

/** Other migrations of the cluster are under way, as many as may be. */
export const awaitingTurn: Migration = {
  ...running,
  phase: 'waiting',
  headline: sentence(
    'The move of payments to 1-30-3 was accepted. Waiting for its turn. Migrations under way in prod-eu: 3, as many as may be at once; waiting before it: 1.',
  ),
  steps: stepsAt(
    'preflight',
    'active',
    'Waiting for its turn. Migrations under way in prod-eu: 3, as many as may be at once; waiting before it: 1.',
  ),
  workloads: [
    progress('payments-api', 4, 0, 'waiting', 'Not read yet.'),
    progress('payments-worker', 2, 0, 'waiting', 'Not read yet.'),
  ],
};

/** An eviction waits for a disruption budget. */
export const heldByBudget: Migration = {
  ...running,
  steps: stepsAt(
    'restart',
    'active',
    'Waiting to evict ledger-db-1: the PodDisruptionBudget ledger-db allows no disruption now.',
  ),
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    progress('ledger-db', 3, 1, 'restarting', 'Its next pod is ledger-db-1.'),
  ],
};

const crashing = {
  ...gatewayBlocker,
  code: 'MESH206',
  object: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: 'payments-worker',
  },
  message: sentence(
    'payments-worker-7d9c5b6f4-x2k does not start: its container app ended with exit code 1 and is restarted again and again (CrashLoopBackOff).',
  ),
  remedy: sentence('Mend what ends it, then retry; or skip it, or roll back.'),
  evidence: [
    'payments-worker-7d9c5b6f4-x2k: exit code 1, 4 restarts',
    'last lines of its log:\nloading /etc/payments/config.yaml\npanic: dial tcp 10.0.3.7:5432: connect: connection refused',
  ],
};

/** A pod crashes again and again; its own words are there. */
export const crashed: Migration = {
  ...stopped,
  headline: sentence(
    'The move of payments to 1-30-3 has stopped: 1 of 2 workloads renewed. payments-worker-7d9c5b6f4-x2k does not start.',
  ),
  findings: [crashing],
  actions: [
    offer(
      'retry',
      true,
      'Checks everything again and goes on as attempt 2. Pods that run 1-30-3 already are left alone.',
    ),
    ...running.actions.filter(({ action }) => action === 'skip'),
    rollback,
  ],
  workloads: [
    progress('payments-api', 4, 4, 'ready'),
    {
      ...progress(
        'payments-worker',
        2,
        1,
        'stopped',
        'CrashLoopBackOff: exit code 1',
      ),
      maySkip: true,
    },
  ],
};

/** It went back by itself, as the plan chose. */
export const turnedBack: Migration = {
  ...rollingBack,
  options: { ...running.options, onFailure: 'rollback' },
  turnedBack: { at: ago(40), findings: [crashing] },
};
