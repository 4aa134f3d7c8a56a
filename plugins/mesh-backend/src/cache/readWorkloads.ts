import type {
  Known,
  PodFact,
  UnreadKind,
  WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from './allKnown';
import type { StoredFact } from './FactStore';
import { joinWorkloads } from './joinWorkloads';
import type {
  JobEntry,
  ReplicaSetEntry,
  WorkloadEntry,
} from './watchedWorkloads';
import type { WatchedKind } from './WatchedKind';
import { withTemplateOf } from './withTemplateOf';

/** The watched kinds of one cluster from which its workloads are put together. */
export interface WatchedWorkloads {
  deployments: WatchedKind<WorkloadEntry>;
  statefulSets: WatchedKind<WorkloadEntry>;
  daemonSets: WatchedKind<WorkloadEntry>;
  replicaSets: WatchedKind<ReplicaSetEntry>;
  jobs: WatchedKind<JobEntry>;
  cronJobs: WatchedKind<WorkloadEntry>;
  replicationControllers: WatchedKind<WorkloadEntry>;
  rollouts: WatchedKind<WorkloadEntry>;
}

/** Every workload of a namespace; those of a kind that may not be read are implied from their pods. */
export function readWorkloads(
  kinds: WatchedWorkloads,
  namespace: string,
  pods: Known<PodFact[]>,
): Known<WorkloadFact[]> {
  const required = [kinds.deployments, kinds.statefulSets, kinds.daemonSets];
  const optional = [
    ...readIfKnown(kinds.cronJobs, namespace),
    ...readIfKnown(kinds.replicationControllers, namespace),
    ...readIfKnown(kinds.rollouts, namespace),
  ];
  const jobs = readIfKnown(kinds.jobs, namespace);
  return allKnown(
    [
      pods,
      kinds.replicaSets.read(store => store.in(namespace)),
      ...required.map(kind => kind.read(store => store.in(namespace))),
    ],
    (
      podFacts: PodFact[],
      replicaSets: ReplicaSetEntry[],
      ...workloads: WorkloadEntry[][]
    ) => {
      const all = [
        ...[...workloads.flat(), ...optional].map(({ fact }) => fact),
        ...replicaSets.flatMap(({ fact }) => fact ?? []),
      ];
      return joinWorkloads(
        all.map(workload => withTemplateOf(workload, all)),
        [...replicaSets, ...jobs],
        podFacts,
      );
    },
  );
}

/** Kinds of workloads that the API server refuses, though the cluster as a whole is read. */
export function unreadKindsOf(kinds: WatchedWorkloads): UnreadKind[] {
  const states = [
    { kind: 'Job', state: kinds.jobs.state },
    { kind: 'CronJob', state: kinds.cronJobs.state },
    {
      kind: 'ReplicationController',
      state: kinds.replicationControllers.state,
    },
    { kind: 'Rollout', state: kinds.rollouts.state },
  ] as const;
  return states.flatMap(({ kind, state }) =>
    state.kind === 'forbidden' ? [{ kind, why: state.why }] : [],
  );
}

function readIfKnown<Fact extends StoredFact>(
  kind: WatchedKind<Fact>,
  namespace: string,
): Fact[] {
  const read = kind.read(store => store.in(namespace));
  return read.state === 'known' ? read.value : [];
}
