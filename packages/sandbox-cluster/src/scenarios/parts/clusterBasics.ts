import { kubernetesVersion } from '../../http/discovery';
import { NewObject } from '../../store/KubernetesObject';

function node(index: number): NewObject {
  const name = `node-${index}`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/zone': `zone-${index}`,
      },
    },
    spec: {},
  };
}

/** The status that a healthy node reports. */
export const nodeStatus = {
  capacity: { cpu: '64', memory: '256Gi', pods: '4000' },
  allocatable: { cpu: '64', memory: '256Gi', pods: '4000' },
  conditions: [
    {
      type: 'Ready',
      status: 'True',
      reason: 'KubeletReady',
      message: 'kubelet is posting ready status',
    },
  ],
  nodeInfo: {
    kubeletVersion: kubernetesVersion,
    operatingSystem: 'linux',
    architecture: 'amd64',
  },
};

/** The nodes and the namespaces that every cluster has. */
export function clusterBasics(nodes: number): NewObject[] {
  const namespaces = [
    'default',
    'kube-system',
    'kube-public',
    'kube-node-lease',
  ];
  return [
    ...Array.from({ length: nodes }, (_, index) => node(index + 1)),
    ...namespaces.map((name): NewObject => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
  ];
}
