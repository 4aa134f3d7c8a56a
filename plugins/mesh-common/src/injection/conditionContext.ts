import { heldFields } from './heldFields';
import type { PodToInject } from './podToInject';

/** What the variables of a match condition hold for a pod that is created, as far as it is known. */
export interface ConditionContext {
  object: object;
  request: object;
  /** There is none on creation. */
  oldObject: null;
  [variable: string]: unknown;
}

/** Labels that controllers put on the pods that they make from a template; nobody knows their values before. */
const controllersLabel =
  /^(pod-template-(hash|generation)|controller-(revision-hash|uid)|job-name|(statefulset|batch)\.kubernetes\.io\/.+|apps\.kubernetes\.io\/pod-index)$/;

/** Makes the variables of `matchConditions` for a pod, for an expression that goes through lists of fields or does not. */
export function conditionContext(
  pod: PodToInject,
  isListed: boolean,
): ConditionContext {
  const { namespace, hostNetwork } = pod;
  const kind = { group: '', version: 'v1', kind: 'Pod' };
  const resource = { group: '', version: 'v1', resource: 'pods' };
  return {
    object: heldFields({
      path: 'object',
      isListed,
      fields: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: metadataOf(pod, isListed),
        spec: specOf(hostNetwork, isListed),
      },
    }),
    request: heldFields({
      path: 'request',
      isListed,
      fields: {
        operation: 'CREATE',
        namespace,
        ...{ kind, resource },
        requestKind: kind,
        requestResource: resource,
      },
    }),
    oldObject: null,
  };
}

/** A field that has its zero value is left out of the object. */
function specOf(hostNetwork: boolean, isListed: boolean): object {
  return heldFields({
    path: 'object.spec',
    isListed,
    fields: hostNetwork ? { hostNetwork } : {},
    isAbsent: key => key === 'hostNetwork',
  });
}

function metadataOf(
  {
    namespace,
    podLabels,
    podAnnotations,
    annotationsAreSelected = false,
  }: PodToInject,
  isListed: boolean,
): object {
  const labels = heldFields({
    path: 'object.metadata.labels',
    isListed,
    fields: podLabels,
    isAbsent: key => !controllersLabel.test(key),
  });
  const annotations = heldFields({
    path: 'object.metadata.annotations',
    isListed,
    fields: podAnnotations,
    isAbsent: () => !annotationsAreSelected,
  });
  const hasAnnotations = Object.keys(podAnnotations).length > 0;
  return heldFields({
    path: 'object.metadata',
    isListed,
    fields: {
      namespace,
      ...(Object.keys(podLabels).length > 0 && { labels }),
      ...(hasAnnotations && { annotations }),
    },
    isAbsent: key => key === 'annotations' && !annotationsAreSelected,
  });
}
