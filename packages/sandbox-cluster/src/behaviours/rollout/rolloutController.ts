import { sameJson } from '../../store/json';
import { ReplicaSet } from '../../store/kinds';
import { Pod, PodTemplate } from '../../store/podKinds';
import { Rollout } from '../../store/workloadKinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from '../Behaviour';
import { controllerOf, groupByController, ownedBy } from '../ownership';
import { templateHash } from '../templateHash';
import { rolloutRestart } from './rolloutRestart';

const hashLabel = 'rollouts-pod-template-hash';
const replicaSets = 'replicasets.apps';
const replicasOf = ({ spec }: Rollout) => spec.replicas ?? 1;

function replicaSetFor(
  rollout: Rollout,
  template: PodTemplate,
  hash: string,
): Change {
  const { name, namespace } = rollout.metadata;
  const labels = { ...template.metadata?.labels, [hashLabel]: hash };
  const { selector = {} } = rollout.spec;
  const object = {
    metadata: {
      name: `${name}-${hash}`,
      labels,
      ownerReferences: [ownedBy(rollout)],
    },
    spec: {
      replicas: replicasOf(rollout),
      selector: {
        ...selector,
        matchLabels: { ...selector.matchLabels, [hashLabel]: hash },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
  };
  return { kind: 'create', resource: replicaSets, namespace, object };
}

function scaled(set: ReplicaSet, replicas: number): Change[] {
  if (set.spec.replicas === replicas) return [];
  const object = { ...set, spec: { ...set.spec, replicas } };
  return [{ kind: 'update', resource: replicaSets, object }];
}

function statusOf(
  rollout: Rollout,
  hash: string,
  all: ReplicaSet[],
  current: ReplicaSet | undefined,
): Rollout['status'] {
  const sum = (count: (set: ReplicaSet) => number | undefined) =>
    all.reduce((total, set) => total + (count(set) ?? 0), 0);
  const updatedReplicas = current?.status.replicas ?? 0;
  const replicas = sum(({ status }) => status.replicas);
  const availableReplicas = sum(({ status }) => status.availableReplicas);
  const wanted = replicasOf(rollout);
  const healthy = [updatedReplicas, replicas, availableReplicas].every(
    count => count === wanted,
  );
  return {
    ...{ replicas, updatedReplicas, availableReplicas, currentPodHash: hash },
    readyReplicas: sum(({ status }) => status.readyReplicas),
    // Argo writes the generation as text.
    observedGeneration: String(rollout.metadata.generation),
    phase: healthy ? 'Healthy' : 'Progressing',
    stableRS: healthy ? hash : rollout.status?.stableRS,
  };
}

/** Its own, or that of the Deployment that it refers to. */
function templateOf(
  view: ClusterView,
  { metadata, spec }: Rollout,
): PodTemplate | undefined {
  const { template, workloadRef } = spec;
  if (template || workloadRef?.kind !== 'Deployment') return template;
  return view.get('deployments.apps', metadata.namespace, workloadRef.name)
    ?.spec.template;
}

function reactTo(
  view: ClusterView,
  rollout: Rollout,
  owned: ReplicaSet[],
  now: number,
): Reaction {
  const template = templateOf(view, rollout);
  if (rollout.metadata.deletionTimestamp || !template) return { changes: [] };
  const hash = templateHash(template);
  const current = owned.find(
    ({ metadata }) => metadata.labels?.[hashLabel] === hash,
  );
  const wanted = replicasOf(rollout);
  const arrived = (current?.status.availableReplicas ?? 0) >= wanted;
  const old = owned.filter(set => set !== current);
  const changes = [
    ...(current
      ? scaled(current, wanted)
      : [replicaSetFor(rollout, template, hash)]),
    ...(current && arrived ? old.flatMap(set => scaled(set, 0)) : []),
  ];
  const pods = podsOf(view, owned);
  const restart = rolloutRestart(view, rollout, pods, now);
  changes.push(...restart.evictions);
  const { restartedAt } = restart;
  const status = {
    ...statusOf(rollout, hash, owned, current),
    ...(restartedAt && { restartedAt }),
  };
  if (!sameJson(status, rollout.status)) {
    const object = { ...rollout, status };
    changes.push({
      kind: 'updateStatus',
      resource: 'rollouts.argoproj.io',
      object,
    });
  }
  return { changes, lookAgainAt: restart.lookAgainAt };
}

function podsOf(view: ClusterView, owned: ReplicaSet[]): Pod[] {
  const uids = new Set(owned.map(({ metadata }) => metadata.uid));
  const [namespace] = owned.map(({ metadata }) => metadata.namespace);
  return namespace === undefined
    ? []
    : view
        .list('pods', namespace)
        .filter(pod => uids.has(controllerOf(pod)?.uid ?? ''));
}

/**
 * Gives each Argo Rollout the ReplicaSet of its template. A new template gets a full one beside the old, which leaves
 * when the new one is available, and a restart evicts pods: steps, weights and analysis of Argo are not played.
 */
export const rolloutController: Behaviour = {
  name: 'rollouts-controller',
  manager: 'rollouts-controller',
  react(view, now) {
    const rollouts = view.list('rollouts.argoproj.io');
    if (rollouts.length === 0) return { changes: [] };
    const owned = groupByController(view.list(replicaSets));
    const reactions = rollouts.map(rollout =>
      reactTo(view, rollout, owned.get(rollout.metadata.uid) ?? [], now),
    );
    return {
      changes: reactions.flatMap(({ changes }) => changes),
      lookAgainAt: earliest(reactions.map(({ lookAgainAt }) => lookAgainAt)),
    };
  },
};
