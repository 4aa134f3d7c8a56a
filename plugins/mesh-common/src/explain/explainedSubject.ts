import type { Injection } from '../injection/injection';
import type { PodToInject } from '../injection/podToInject';
import { resolveIntended } from '../injection/resolveIntended';
import type { IntendedRevision } from '../model/intendedRevision';
import { known, unknown, type Known } from '../model/known';
import { madeFrom } from '../injection/madeFrom';
import type { ExplainedPod, ExplainInput } from './explainInput';
import { podRef } from './explainCarried';
import { withChanges, type AssumedChanges } from './labelChanges';

/** The pod as it would be made now, and as it would be if nothing were assumed. */
export interface ExplainedSubject {
  live: PodToInject;
  assumed: PodToInject;
  intended: IntendedRevision;
  injection: Injection;
  /** True where the template of the workload has come to ask for something else than the pod has. */
  templateChanged: boolean;
}

/** What is asked about; unknown where the namespace, the webhooks or the pod could not be read. */
export function explainedSubject(input: ExplainInput): Known<ExplainedSubject> {
  const { object, webhooks, tagServices } = input.facts;
  if (object.state === 'unknown') return unknown(object.why);
  if (webhooks.state === 'unknown') return unknown(webhooks.why);
  const pod = input.pod?.known;
  if (pod?.state === 'unknown') return unknown(pod.why);
  const injection: Injection = {
    webhooks: webhooks.value,
    services: input.facts.injectorServices,
    ...(tagServices?.state === 'known' && { tagServices: tagServices.value }),
  };
  const base = {
    namespace: input.namespace,
    namespaceLabels: object.value?.labels ?? {},
  };
  const { live, templateChanged } = pod
    ? madeNow(base, pod.value, injection)
    : { live: plainPod(base), templateChanged: false };
  const assumed = assume(live, input.changes);
  const intended = resolveIntended(assumed, injection);
  return known(
    { live, assumed, intended, injection, templateChanged },
    object.observedAt < webhooks.observedAt
      ? object.observedAt
      : webhooks.observedAt,
  );
}

type Base = Pick<PodToInject, 'namespace' | 'namespaceLabels'>;

function plainPod(base: Base): PodToInject {
  return { ...base, podLabels: {}, podAnnotations: {}, hostNetwork: false };
}

/** Its own labels say most, until its workload's template asks for something else: the next pod is made from that. */
function madeNow(
  base: Base,
  { fact, workload }: ExplainedPod,
  injection: Injection,
): Pick<ExplainedSubject, 'live' | 'templateChanged'> {
  const asPod: PodToInject = {
    ...base,
    podLabels: fact.labels,
    podAnnotations: fact.annotations,
    hostNetwork: fact.hostNetwork,
    annotationsAreSelected: true,
    madeFrom: podRef(fact),
  };
  const asTemplate: PodToInject = {
    ...base,
    podLabels: workload.templateLabels,
    podAnnotations: workload.templateAnnotations,
    hostNetwork: workload.templateHostNetwork,
    ...madeFrom(base.namespace, workload),
  };
  const [own, next] = [asPod, asTemplate].map(each =>
    outcomeOf(resolveIntended(each, injection)),
  );
  return own === next
    ? { live: asPod, templateChanged: false }
    : { live: asTemplate, templateChanged: true };
}

/** What becomes of a pod, in a word to compare. */
export function outcomeOf(intended: IntendedRevision): string {
  switch (intended.kind) {
    case 'revision':
      return `revision ${intended.revision}`;
    case 'none':
      return `none ${intended.reason}`;
    case 'unknown':
      return 'unknown';
    default:
      return intended satisfies never;
  }
}

function assume(live: PodToInject, changes: AssumedChanges): PodToInject {
  return {
    ...live,
    namespaceLabels: withChanges(live.namespaceLabels, changes.namespaceLabels),
    podLabels: withChanges(live.podLabels, changes.podLabels),
    podAnnotations: withChanges(live.podAnnotations, changes.podAnnotations),
    hostNetwork: changes.hostNetwork ?? live.hostNetwork,
  };
}
