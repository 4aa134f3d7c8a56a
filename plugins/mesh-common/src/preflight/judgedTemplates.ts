import type { PodFact, WorkloadFact } from '../facts/podFact';
import {
  type NamespaceLabels,
  resolveWorkloadIntended,
} from '../injection/resolveWorkloadIntended';
import {
  templateOutcome,
  type TemplateOutcome,
} from '../injection/templateOutcome';
import { labelsForTarget } from '../model/target';
import { renewalOf } from '../steps/renewal';
import { withInjectionLabels } from '../steps/wanted';
import { livePodsOf } from './concernedWorkloads';
import type { CheckSubject, DeclaredFacts } from './defineCheck';

/** A workload that makes pods, with what its own template gets. */
export interface JudgedTemplate {
  workload: WorkloadFact;
  /** By the labels as they are. */
  now: TemplateOutcome;
  /** By the labels of the target. */
  then: TemplateOutcome;
  pods: readonly PodFact[];
}

/** Every workload that makes pods, judged by the resolver. */
export function judgedTemplates(
  {
    namespace: { name: namespace, labels },
    ...facts
  }: DeclaredFacts<
    'namespace' | 'webhooks' | 'workloads' | 'pods' | 'services'
  >,
  { target }: Pick<CheckSubject, 'target'>,
): JudgedTemplate[] {
  const { webhooks, services, pods } = facts;
  const resolve = (namespaceLabels: NamespaceLabels['namespaceLabels']) => {
    const at = { namespace, namespaceLabels };
    return (workload: WorkloadFact) =>
      templateOutcome(
        resolveWorkloadIntended(at, workload, { webhooks, services }),
      );
  };
  const now = resolve(labels);
  const then = resolve(withInjectionLabels(labels, labelsForTarget(target)));
  return facts.workloads
    .filter(workload => makesPods(workload, pods))
    .map(workload => ({
      workload,
      now: now(workload),
      then: then(workload),
      pods: livePodsOf(workload, pods),
    }));
}

/** What it runs counts, and for what runs nothing yet what its new pods get now. */
export function hasSidecar({ pods, now }: JudgedTemplate): boolean {
  return pods.length > 0
    ? pods.some(({ running }) => running.kind !== 'none')
    : now.kind === 'sidecar' || now.kind === 'own-templates';
}

/** What has pods or would make some. Old ReplicaSets make none, and of a bare pod there is no other one. */
function makesPods(workload: WorkloadFact, pods: readonly PodFact[]): boolean {
  if (renewalOf(workload).by === 'nobody') return false;
  const { kind, replicas } = workload;
  return (
    kind === 'CronJob' || replicas > 0 || livePodsOf(workload, pods).length > 0
  );
}
