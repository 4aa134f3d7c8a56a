import type { ExplainedCarried, ExplainedStep } from '../contract/explain';
import type { PodFact } from '../facts/podFact';
import { differencesOf } from '../injection/differencesOf';
import { podStanding } from '../injection/podStanding';
import type { IntendedRevision } from '../model/intendedRevision';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import type { RunningRevision } from '../model/runningRevision';
import { say } from '../model/say';
import { expectedProxy } from '../state/expectedProxy';
import { holdDifference } from '../state/holdDifference';
import { versionOfRevision } from '../state/versionOfRevision';
import type { ExplainedPod, ExplainFacts } from './explainInput';
import { evidenceSteps } from './evidenceSteps';
import { proxySteps } from './proxySteps';

/** What the pod really carries, and what shows it. */
export function explainCarried(
  { fact, workload }: ExplainedPod,
  intended: IntendedRevision,
  facts: ExplainFacts,
): ExplainedCarried {
  const { running } = fact;
  const version =
    running.kind === 'revision'
      ? versionOfRevision(running.revision, facts)
      : null;
  return {
    uid: fact.uid,
    createdAt: fact.createdAt,
    running,
    steps: [
      ...standingSteps(fact),
      ...runningSteps(running, podRef(fact), version),
    ],
    // Only counted pods differ: the others differ in nothing that anybody has to mend.
    differences:
      podStanding(fact) === 'counted'
        ? differencesOf(fact, intended, expectedProxy(intended, facts)).map(
            each => holdDifference(each, workload, fact.namespace),
          )
        : [],
  };
}

/** Names the pod. */
export function podRef({ namespace, name }: PodFact): ObjectRef {
  return { apiVersion: 'v1', kind: 'Pod', namespace, name };
}

/** Why the pod says nothing about how far its workload is. */
function standingSteps(pod: PodFact): ExplainedStep[] {
  const object = podRef(pod);
  const kubectl = kubectlGet(object, '-o wide');
  const step = (code: string, template: string, field: string) => [
    {
      sign: 'neutral' as const,
      says: say(`explain.carried.${code}`, template, { phase: pod.phase }),
      ...{ object, field, kubectl },
    },
  ];
  const standing = podStanding(pod);
  switch (standing) {
    case 'terminating':
      return step(
        'terminating',
        'The pod is on its way out: what it carries concerns nobody any more.',
        'metadata.deletionTimestamp',
      );
    case 'completed':
      return step(
        'completed',
        'The pod has ended ({phase}): what it carries concerns nobody any more.',
        'status.phase',
      );
    case 'pending':
      return step(
        'pending',
        'The pod waits for a node: it was injected when it was created, and runs nothing yet.',
        'spec.nodeName',
      );
    case 'counted':
    case 'opted-out':
    case 'host-network':
    case 'own-proxy':
      // Told by the labels, or by who made the proxy.
      return [];
    default:
      return standing satisfies never;
  }
}

function runningSteps(
  running: RunningRevision,
  object: ObjectRef,
  istiodVersion: string | null,
): ExplainedStep[] {
  if (running.kind === 'none') {
    return [
      {
        sign: 'neutral',
        says: say(
          'explain.carried.none',
          'It has no container of an Istio proxy.',
        ),
        ...{ object, field: 'spec.containers[*].name' },
        kubectl: kubectlGet(
          object,
          `-o jsonpath='{.spec.initContainers[*].name} {.spec.containers[*].name}'`,
        ),
      },
    ];
  }
  return [
    ...evidenceSteps(running, object),
    ...proxySteps(running, object, istiodVersion),
  ];
}
