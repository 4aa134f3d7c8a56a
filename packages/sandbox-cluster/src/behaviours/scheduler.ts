import { createHash } from 'node:crypto';
import { Behaviour } from './Behaviour';

/** Gives each new pod a node, evenly by the hash of its UID. Resources, taints and affinity are not looked at. */
export const scheduler: Behaviour = {
  name: 'kube-scheduler',
  manager: 'kube-scheduler',
  react(view) {
    const nodes = view.list('nodes');
    if (nodes.length === 0) return { changes: [] };
    const waiting = view
      .list('pods')
      .filter(pod => !pod.spec.nodeName && !pod.metadata.deletionTimestamp);
    return {
      changes: waiting.map(pod => {
        const { name, namespace = '', uid } = pod.metadata;
        const node =
          nodes[
            createHash('sha256').update(uid).digest().readUInt32BE(0) %
              nodes.length
          ];
        const zone = node.metadata.labels?.['topology.kubernetes.io/zone'];
        return {
          kind: 'bind',
          namespace,
          name,
          nodeName: node.metadata.name,
          zone,
        };
      }),
    };
  },
};
