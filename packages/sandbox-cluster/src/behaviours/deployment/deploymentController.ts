import { sameJson } from '../../store/json';
import { Deployment, Pod, ReplicaSet } from '../../store/kinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from '../Behaviour';
import { groupByController } from '../ownership';
import { deploymentStatus, progressDeadline } from './deploymentStatus';
import {
  replicaSetOf,
  revisionAnnotation,
  revisionOf,
  runsTemplate,
  templateHash,
} from './replicaSetOf';
import { newReplicaSetSize, Scaling, shrinkOld } from './rollingUpdate';

const deployments = 'deployments.apps';
const replicaSets = 'replicasets.apps';

function scale({ replicaSet, replicas }: Scaling): Change {
  return {
    kind: 'update',
    resource: replicaSets,
    object: { ...replicaSet, spec: { ...replicaSet.spec, replicas } },
  };
}

interface Situation {
  deployment: Deployment;
  hash: string;
  all: ReplicaSet[];
  current: ReplicaSet | undefined;
  old: ReplicaSet[];
  podsOf: Map<string, Pod[]>;
}

function nextRevision(old: ReplicaSet[]): number {
  return Math.max(0, ...old.map(revisionOf)) + 1;
}

function oldPodsRun({ old, podsOf }: Situation): boolean {
  return old.some(set =>
    (podsOf.get(set.metadata.uid) ?? []).some(
      pod => pod.status.phase !== 'Succeeded' && pod.status.phase !== 'Failed',
    ),
  );
}

/** Recreate: the old pods are gone before the first new one is made. */
function recreate(situation: Situation): Change[] {
  const running = situation.old.filter(set => set.spec.replicas > 0);
  if (running.length > 0)
    return running.map(replicaSet => scale({ replicaSet, replicas: 0 }));
  return oldPodsRun(situation) ? [] : growNew(situation);
}

function growNew({ deployment, hash, all, current, old }: Situation): Change[] {
  const size = newReplicaSetSize(
    deployment.spec,
    current?.spec.replicas ?? 0,
    all,
  );
  const revision = nextRevision(old);
  if (!current) {
    const object = replicaSetOf(deployment, hash, size, revision);
    return [
      {
        kind: 'create',
        resource: replicaSets,
        namespace: deployment.metadata.namespace,
        object,
      },
    ];
  }
  const annotations = { ...current.metadata.annotations };
  if (revisionOf(current) < revision)
    annotations[revisionAnnotation] = String(revision);
  const object = {
    ...current,
    metadata: { ...current.metadata, annotations },
    spec: { ...current.spec, replicas: size },
  };
  return sameJson(object, current)
    ? []
    : [{ kind: 'update', resource: replicaSets, object }];
}

function rollingUpdate(situation: Situation): Change[] {
  const grow = growNew(situation);
  if (grow.length > 0 || !situation.current) return grow;
  const old = situation.old.filter(set => set.spec.replicas > 0);
  return shrinkOld(situation.deployment.spec, old, situation.current).map(
    scale,
  );
}

/** A paused Deployment still follows a changed number of replicas, on the ReplicaSet that is active. */
function pausedChanges({ deployment, all }: Situation): Change[] {
  const active = all.filter(set => set.spec.replicas > 0);
  const [only] = active.length > 0 ? active : all.slice(-1);
  if (
    !only ||
    active.length > 1 ||
    only.spec.replicas === deployment.spec.replicas
  )
    return [];
  return [scale({ replicaSet: only, replicas: deployment.spec.replicas })];
}

function historyChanges({ deployment, old, podsOf }: Situation): Change[] {
  const empty = old.filter(
    set =>
      set.spec.replicas === 0 &&
      (podsOf.get(set.metadata.uid) ?? []).length === 0,
  );
  const surplus = empty.length - (deployment.spec.revisionHistoryLimit ?? 10);
  if (surplus <= 0) return [];
  const oldest = [...empty]
    .sort((left, right) => revisionOf(left) - revisionOf(right))
    .slice(0, surplus);
  return oldest.map(object => ({
    kind: 'delete',
    resource: replicaSets,
    object,
  }));
}

// The annotation travels with the status, as in the real controller: written apart it would be a new generation.
function withRevision({ deployment, current }: Situation): Deployment {
  const revision = current?.metadata.annotations?.[revisionAnnotation];
  if (revision === undefined) return deployment;
  const annotations = {
    ...deployment.metadata.annotations,
    [revisionAnnotation]: revision,
  };
  return { ...deployment, metadata: { ...deployment.metadata, annotations } };
}

function rollout(situation: Situation): Change[] {
  if (situation.deployment.spec.paused) return pausedChanges(situation);
  const recreates = situation.deployment.spec.strategy.type === 'Recreate';
  const changes = recreates ? recreate(situation) : rollingUpdate(situation);
  return changes.length > 0 ? changes : historyChanges(situation);
}

function reactTo(
  view: ClusterView,
  deployment: Deployment,
  owned: ReplicaSet[],
  podsOf: Map<string, Pod[]>,
  now: number,
): Reaction {
  if (deployment.metadata.deletionTimestamp) return { changes: [] };
  const hash = templateHash(deployment.spec.template);
  const all = [...owned].sort(
    (left, right) =>
      view.createdAt(left.metadata.uid) - view.createdAt(right.metadata.uid),
  );
  const current = all.find(set => runsTemplate(set, hash));
  const situation = {
    deployment,
    hash,
    all,
    current,
    old: all.filter(set => set !== current),
    podsOf,
  };
  const changes = rollout(situation);
  const created = changes.find(change => change.kind === 'create')?.object
    .metadata?.name;
  const status = deploymentStatus(deployment, all, current, created, now);
  const object = { ...withRevision(situation), status };
  if (!sameJson(object, deployment))
    changes.push({ kind: 'updateStatus', resource: deployments, object });
  return { changes, lookAgainAt: progressDeadline(object) };
}

/** Rolls Deployments out: ReplicaSets by template, within the bounds of the strategy. */
export const deploymentController: Behaviour = {
  name: 'deployment-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const owned = groupByController(view.list(replicaSets));
    const podsOf = groupByController(view.list('pods'));
    const reactions = view
      .list(deployments)
      .map(deployment =>
        reactTo(
          view,
          deployment,
          owned.get(deployment.metadata.uid) ?? [],
          podsOf,
          now,
        ),
      );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
