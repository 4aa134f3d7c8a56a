import type { NamespaceFacts } from '../facts/namespaceFacts';
import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../facts/podFact';
import { resolveWorkloadIntended } from '../injection';
import {
  templateOutcome,
  type TemplateOutcome,
} from '../injection/templateOutcome';
import { known } from '../model/known';
import { injectionLabelsOf, type InjectionLabels } from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import { labelsForTarget, type Target } from '../model/target';
import { livePodsOf, workloadsAndPods } from './countedPods';
import { renewalOf } from './renewal';
import { withInjectionLabels } from './wanted';

/**
 * The workloads that run without a sidecar and get none from any of these labels: an injector leaves them out, or they
 * choose injection templates of their own that hold none.
 *
 * @remarks
 * A restart would change nothing of them, and waiting for their pods to run a revision would never end. That they run
 * without one today is what shows that their own templates hold none.
 */
export function leftAlone(
  facts: NamespaceFacts,
  labels: { prior: InjectionLabels; target: InjectionLabels },
): WorkloadFact[] {
  const read = workloadsAndPods(facts);
  const { object, webhooks, injectorServices: services } = facts;
  if (!read.known || object.state === 'unknown' || !object.value) return [];
  if (webhooks.state === 'unknown') return [];
  const injection = { webhooks: webhooks.value, services };
  const { labels: present } = object.value;
  const outcome = (workload: WorkloadFact, each: InjectionLabels) =>
    templateOutcome(
      resolveWorkloadIntended(
        {
          namespace: facts.namespace,
          namespaceLabels: withInjectionLabels(present, each),
        },
        workload,
        injection,
      ),
    ).kind;
  return read.workloads.filter(workload => {
    if (!runsWithoutSidecar(workload, read.pods)) return false;
    // Nobody makes these anew, so that no label decides what they get.
    if (renewalOf(workload).by === 'nobody') return true;
    const before = outcome(workload, labels.prior);
    // Refused before, it has no sidecar either. Refused by the target, its pods could not be made again.
    return (
      getsNone(outcome(workload, labels.target)) &&
      (getsNone(before) || before === 'refused')
    );
  });
}

/** What a migration to the target would leave alone, by the labels as they are and as they would be. */
export function leftAloneBy(
  facts: NamespaceFacts,
  target: Target,
): WorkloadFact[] {
  const { object } = facts;
  const labels = object.state === 'known' ? object.value?.labels : undefined;
  return leftAlone(facts, {
    prior: injectionLabelsOf(labels ?? {}),
    target: labelsForTarget(target),
  });
}

/**
 * The facts without what a migration leaves alone by both of its labels.
 *
 * @remarks
 * What the plan held is never left alone, however it runs now: it would hide that the migration took its sidecar away.
 */
export function withoutLeftAlone(
  facts: NamespaceFacts,
  record: Pick<MigrationRecord, 'prior' | 'target' | 'workloads'>,
): NamespaceFacts {
  const held = new Set(record.workloads.map(({ uid }) => uid));
  const left = leftAlone(facts, {
    prior: record.prior.labels,
    target: labelsForTarget(record.target),
  }).filter(({ uid }) => !held.has(uid));
  return withoutWorkloads(facts, left);
}

/** The facts as if these workloads and their pods were not there. */
export function withoutWorkloads(
  facts: NamespaceFacts,
  left: readonly WorkloadFact[],
): NamespaceFacts {
  const { workloads, pods } = facts;
  if (left.length === 0 || workloads.state === 'unknown') return facts;
  const isLeft = (pod: PodFact) =>
    left.some(workload => podBelongsTo(pod, workload));
  return {
    ...facts,
    workloads: known(
      workloads.value.filter(({ uid }) => !left.some(each => each.uid === uid)),
      workloads.observedAt,
    ),
    pods:
      pods.state === 'known'
        ? known(
            pods.value.filter(pod => !isLeft(pod)),
            pods.observedAt,
          )
        : pods,
  };
}

function runsWithoutSidecar(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): boolean {
  const live = livePodsOf(workload, pods);
  return (
    live.length > 0 && live.every(({ running }) => running.kind === 'none')
  );
}

function getsNone(kind: TemplateOutcome['kind']): boolean {
  return kind === 'left-out' || kind === 'own-templates';
}
