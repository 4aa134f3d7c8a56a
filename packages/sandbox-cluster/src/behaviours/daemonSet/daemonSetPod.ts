import { templateGenerationOf } from '../../api/templateGeneration';
import { isJsonObject } from '../../store/json';
import { NewObject } from '../../store/KubernetesObject';
import { DaemonSet } from '../../store/workloadKinds';
import { Revision } from '../controllerRevisions';
import { ownedBy } from '../ownership';

/** The label that carries the hash of the template a pod was made from. */
export const hashLabel = 'controller-revision-hash';

const alwaysTolerated = [
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/memory-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/pid-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' },
];

function affinityTo(node: string, present: unknown): Record<string, unknown> {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: [node] },
  ];
  const required = { nodeSelectorTerms: [{ matchFields }] };
  return {
    ...(isJsonObject(present) && present),
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required },
  };
}

/** The pod of a DaemonSet for one node. The scheduler binds it, as it does on a real cluster. */
export function daemonSetPod(
  daemonSet: DaemonSet,
  node: string,
  revision: Revision,
): NewObject {
  const { metadata = {}, spec } = daemonSet.spec.template;
  const tolerations = Array.isArray(spec.tolerations) ? spec.tolerations : [];
  return {
    metadata: {
      generateName: `${daemonSet.metadata.name}-`,
      labels: {
        ...metadata.labels,
        [hashLabel]: revision.hash,
        'pod-template-generation': String(templateGenerationOf(daemonSet)),
      },
      ...(metadata.annotations && { annotations: metadata.annotations }),
      ownerReferences: [ownedBy(daemonSet)],
    },
    spec: {
      ...spec,
      affinity: affinityTo(node, spec.affinity),
      tolerations: [
        ...tolerations,
        ...alwaysTolerated.map(each => ({ ...each, operator: 'Exists' })),
      ],
    },
  };
}
