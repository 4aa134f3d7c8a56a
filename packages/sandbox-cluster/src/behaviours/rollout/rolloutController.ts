import { sameJson } from '../../store/json';
import { ReplicaSet } from '../../store/kinds';
import { PodTemplate } from '../../store/podKinds';
import { Rollout } from '../../store/workloadKinds';
import { Behaviour, Change, Reaction } from '../Behaviour';
import { groupByController, ownedBy } from '../ownership';
import { templateHash } from '../templateHash';

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

function reactTo(rollout: Rollout, owned: ReplicaSet[]): Reaction {
  const { template } = rollout.spec;
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
  const status = statusOf(rollout, hash, owned, current);
  if (!sameJson(status, rollout.status)) {
    const object = { ...rollout, status };
    changes.push({
      kind: 'updateStatus',
      resource: 'rollouts.argoproj.io',
      object,
    });
  }
  return { changes };
}

/**
 * Gives each Argo Rollout the ReplicaSet of its template. A new template gets a full one beside the old, which leaves
 * when the new one is available: steps, weights, analysis and restarts of Argo are not played.
 */
export const rolloutController: Behaviour = {
  name: 'rollouts-controller',
  manager: 'rollouts-controller',
  react(view) {
    const rollouts = view.list('rollouts.argoproj.io');
    if (rollouts.length === 0) return { changes: [] };
    const owned = groupByController(view.list(replicaSets));
    return {
      changes: rollouts.flatMap(
        rollout =>
          reactTo(rollout, owned.get(rollout.metadata.uid) ?? []).changes,
      ),
    };
  },
};
