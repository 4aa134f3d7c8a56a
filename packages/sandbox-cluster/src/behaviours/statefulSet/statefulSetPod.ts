import { NewObject } from '../../store/KubernetesObject';
import { Pod, Volume } from '../../store/podKinds';
import { StatefulSet } from '../../store/workloadKinds';
import { Change, ClusterView } from '../Behaviour';
import { Revision } from '../controllerRevisions';
import { ownedBy } from '../ownership';

const claimResource = 'persistentvolumeclaims';

/** The label that names the revision a pod was made from. */
export const revisionLabel = 'controller-revision-hash';

/** The ordinal of a set's pod, or undefined when its name has none. */
export function ordinalOf(set: StatefulSet, pod: Pod): number | undefined {
  const prefix = `${set.metadata.name}-`;
  const rest = pod.metadata.name.slice(prefix.length);
  return pod.metadata.name.startsWith(prefix) && /^\d+$/.test(rest)
    ? Number(rest)
    : undefined;
}

function claimName(template: { metadata: { name: string } }, pod: string) {
  return `${template.metadata.name}-${pod}`;
}

function volumesOf(
  set: StatefulSet,
  revision: Revision,
  pod: string,
): Volume[] {
  const templates = set.spec.volumeClaimTemplates ?? [];
  const own = templates.map(template => ({
    name: template.metadata.name,
    persistentVolumeClaim: { claimName: claimName(template, pod) },
  }));
  const names = new Set(own.map(({ name }) => name));
  const others = revision.template.spec.volumes ?? [];
  return [...own, ...others.filter(({ name }) => !names.has(name))];
}

/** The pod of a set at an ordinal, made from a revision. */
export function statefulSetPod(
  set: StatefulSet,
  ordinal: number,
  revision: Revision,
): NewObject {
  const name = `${set.metadata.name}-${ordinal}`;
  const { metadata = {}, spec } = revision.template;
  const volumes = volumesOf(set, revision, name);
  const { serviceName } = set.spec;
  return {
    metadata: {
      name,
      generateName: `${set.metadata.name}-`,
      labels: {
        ...metadata.labels,
        'apps.kubernetes.io/pod-index': String(ordinal),
        [revisionLabel]: revision.name,
        'statefulset.kubernetes.io/pod-name': name,
      },
      ...(metadata.annotations && { annotations: metadata.annotations }),
      ownerReferences: [ownedBy(set)],
    },
    spec: {
      ...spec,
      hostname: name,
      ...(serviceName && { subdomain: serviceName }),
      ...(volumes.length > 0 && { volumes }),
    },
  };
}

/** The claims that the pod at an ordinal needs and that are not there. They outlive the pod, and the set. */
export function missingClaims(
  view: ClusterView,
  set: StatefulSet,
  ordinal: number,
): Change[] {
  const { name, namespace } = set.metadata;
  return (set.spec.volumeClaimTemplates ?? [])
    .map(template => ({
      template,
      claim: claimName(template, `${name}-${ordinal}`),
    }))
    .filter(({ claim }) => !view.get(claimResource, namespace, claim))
    .map(({ template, claim }) => ({
      kind: 'create',
      resource: claimResource,
      namespace,
      object: {
        spec: template.spec,
        metadata: {
          name: claim,
          labels: {
            ...template.metadata.labels,
            ...set.spec.selector.matchLabels,
          },
        },
      },
    }));
}
