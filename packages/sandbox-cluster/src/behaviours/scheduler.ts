import { createHash } from 'node:crypto';
import { KubernetesObject } from '../store/KubernetesObject';
import { Pod } from '../store/podKinds';
import { Behaviour, Change } from './Behaviour';
import { conditionOf, withCondition } from './conditions';
import { allowsNode } from './nodeSelection';

function unschedulable(pod: Pod, nodes: number, now: number): Change[] {
  const message = `0/${nodes} nodes are available: ${nodes} node(s) didn't match Pod's node affinity/selector.`;
  const known = conditionOf(pod.status.conditions, 'PodScheduled');
  if (known?.message === message) return [];
  const conditions = withCondition(
    pod.status.conditions,
    {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message,
    },
    now,
  );
  const object = { ...pod, status: { ...pod.status, conditions } };
  return [{ kind: 'updateStatus', resource: 'pods', object }];
}

function place(pod: Pod, nodes: KubernetesObject[], now: number): Change[] {
  const { name, namespace = '', uid } = pod.metadata;
  const fitting = nodes.filter(node => allowsNode(pod.spec, node));
  if (fitting.length === 0) return unschedulable(pod, nodes.length, now);
  const lot = createHash('sha256').update(uid).digest().readUInt32BE(0);
  const node = fitting[lot % fitting.length];
  const zone = node.metadata.labels?.['topology.kubernetes.io/zone'];
  const nodeName = node.metadata.name;
  return [{ kind: 'bind', namespace, name, nodeName, zone }];
}

/**
 * Gives each new pod a node that its selector allows, evenly by the hash of its UID. Resources, taints and the
 * affinity between pods are not looked at.
 */
export const scheduler: Behaviour = {
  name: 'kube-scheduler',
  manager: 'kube-scheduler',
  react(view, now) {
    const nodes = view.list('nodes');
    if (nodes.length === 0) return { changes: [] };
    return {
      changes: view
        .list('pods')
        .filter(pod => !pod.spec.nodeName && !pod.metadata.deletionTimestamp)
        .flatMap(pod => place(pod, nodes, now)),
    };
  },
};
