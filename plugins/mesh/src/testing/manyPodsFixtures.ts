import type {
  Placement,
  WorkloadKind,
  WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { asksForTag } from './askedFixtures';
import { drifted } from './placementFixtures';
import { sentence } from './sentence';
import { workloadOf } from './workloadFixtures';

const old = '1-29-6';
const wanted = '1-30-3';
const asked = asksForTag('canary', wanted);

/** One workload of two thousand pods. */
export const manyPods: Placement = {
  ...drifted,
  headline: sentence(
    '1900 of 2000 pods still run 1-29-6; the namespace asks for 1-30-3.',
  ),
  workloads: [
    workloadOf(
      'payments-api',
      Array.from({ length: 2000 }, (_, index) => (index < 100 ? wanted : old)),
      asked,
    ),
  ],
};

interface Special {
  kind: WorkloadKind;
  apiVersion: string;
  name: string;
  note: string | null;
  mendsBy: Placement['workloads'][number]['mendsBy'];
}

const specials: Special[] = [
  {
    ...{ kind: 'Deployment', apiVersion: 'apps/v1', name: 'api' },
    ...{ note: null, mendsBy: 'restart' },
  },
  {
    ...{ kind: 'StatefulSet', apiVersion: 'apps/v1', name: 'ledger-db' },
    ...{ note: null, mendsBy: 'restart' },
  },
  {
    ...{ kind: 'DaemonSet', apiVersion: 'apps/v1', name: 'log-shipper' },
    note: 'It renews its pods only when they are deleted (OnDelete).',
    mendsBy: 'not-supported',
  },
  {
    ...{ kind: 'CronJob', apiVersion: 'batch/v1', name: 'nightly-report' },
    note: 'It renews itself at its next run (schedule 0 2 * * *).',
    mendsBy: 'itself',
  },
  {
    ...{ kind: 'Rollout', apiVersion: 'argoproj.io/v1alpha1', name: 'web' },
    note: 'It is an Argo Rollout, which a migration cannot restart yet.',
    mendsBy: 'not-supported',
  },
  {
    ...{ kind: 'Deployment', apiVersion: 'apps/v1', name: 'paused-one' },
    note: 'It is paused: nothing renews its pods until it is resumed.',
    mendsBy: 'not-supported',
  },
];

function renewedBy(mendsBy: Special['mendsBy']): WorkloadState['renewedBy'] {
  if (mendsBy === 'itself') return mendsBy;
  return mendsBy === 'not-supported' ? 'nobody' : 'restart';
}

/** A workload of each kind, with what is special about it; one with a name as long as Kubernetes allows. */
export const notes: Placement = {
  ...drifted,
  workloads: [
    ...specials.map(({ kind, apiVersion, name, note, mendsBy }) => {
      const workload = workloadOf(name, [old, old], asked);
      return {
        ...workload,
        kind,
        ref: { ...workload.ref, apiVersion, kind },
        note: note === null ? null : sentence(note),
        mendsBy,
        renewedBy: renewedBy(mendsBy),
      };
    }),
    workloadOf(
      'settlement-reconciliation-and-chargeback-exporter-for-europe-ce',
      [old],
      asked,
    ),
  ],
};
