import { sameJson } from '../../store/json';
import { Deployment, ReplicaSet } from '../../store/kinds';
import { Pod } from '../../store/podKinds';
import { Behaviour, ClusterView, earliest, Reaction } from '../Behaviour';
import { groupByController } from '../ownership';
import { deploymentStatus } from './deploymentStatus';
import { progressDeadline } from './progressingCondition';
import { templateHash } from '../templateHash';
import { revisionAnnotation, runsTemplate } from './replicaSetOf';
import { rollout, Situation } from './rollout';

const deployments = 'deployments.apps';
const replicaSets = 'replicasets.apps';

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
