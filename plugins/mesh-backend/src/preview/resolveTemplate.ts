import {
  type CalledInjector,
  calledInjectors,
  INJECTION_LABEL,
  type IntendedRevision,
  labelsForTarget,
  resolveIntended,
  REVISION_LABEL,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { isObject, textsOf } from '../cluster/rawObject';
import type { PreviewFacts } from './readPreviewFacts';
import type { Template } from './readTemplates';

/** What the labels ask for, and the injectors that are called for it. */
export interface ResolvedTemplate {
  intended: IntendedRevision;
  called: CalledInjector[];
}

/** What happens to pods of the template: under the labels as they are, or as a move would leave them. */
export function resolveTemplate(
  { ref, pod }: Template,
  { labels, webhooks, services }: PreviewFacts,
  target: Target | null,
): ResolvedTemplate {
  if (labels.state === 'unknown') return unknownFor(labels.why);
  if (webhooks.state === 'unknown') return unknownFor(webhooks.why);
  if (labels.value === null) {
    return unknownFor(`Namespace ${ref.namespace} does not exist any more.`);
  }
  const metadata = isObject(pod?.metadata) ? pod.metadata : {};
  const spec = isObject(pod?.spec) ? pod.spec : {};
  const { uid: _uid, ...madeFrom } = ref;
  const podToInject = {
    namespace: ref.namespace ?? '',
    namespaceLabels: target ? labelsAfter(labels.value, target) : labels.value,
    podLabels: textsOf(metadata.labels),
    podAnnotations: textsOf(metadata.annotations),
    hostNetwork: spec.hostNetwork === true,
    madeFrom,
  };
  const injection = { webhooks: webhooks.value, services };
  return {
    intended: resolveIntended(podToInject, injection),
    called: calledInjectors(podToInject, injection),
  };
}

function labelsAfter(
  labels: Readonly<Record<string, string>>,
  target: Target,
): Record<string, string> {
  const after = labelsForTarget(target);
  const others = Object.entries(labels).filter(
    ([key]) => key !== REVISION_LABEL && key !== INJECTION_LABEL,
  );
  const own = Object.entries(after).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return Object.fromEntries([...others, ...own]);
}

function unknownFor(why: string): ResolvedTemplate {
  return { intended: { kind: 'unknown', why, reasons: [] }, called: [] };
}
