import { sameJson } from '../../store/json';
import { Deployment, ReplicaSet } from '../../store/kinds';
import { Pod } from '../../store/podKinds';
import { Change } from '../Behaviour';
import { replicaSetOf, revisionAnnotation, revisionOf } from './replicaSetOf';
import { newReplicaSetSize, Scaling, shrinkOld } from './rollingUpdate';

const replicaSets = 'replicasets.apps';

function scale({ replicaSet, replicas }: Scaling): Change {
  return {
    kind: 'update',
    resource: replicaSets,
    object: { ...replicaSet, spec: { ...replicaSet.spec, replicas } },
  };
}

/** A Deployment with its ReplicaSets, in the order of their creation, and their pods. */
export interface Situation {
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

/** The next changes of a rollout: at most one scaling at a time, as in the Deployment controller. */
export function rollout(situation: Situation): Change[] {
  if (situation.deployment.spec.paused) return pausedChanges(situation);
  const recreates = situation.deployment.spec.strategy.type === 'Recreate';
  const changes = recreates ? recreate(situation) : rollingUpdate(situation);
  return changes.length > 0 ? changes : historyChanges(situation);
}
