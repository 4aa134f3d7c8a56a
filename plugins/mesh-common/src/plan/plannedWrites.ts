import type { PlannedWorkload, PlannedWrite } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '../model/labels';
import {
  RECORD_ANNOTATION,
  RESTART_ANNOTATION,
} from '../model/recordAnnotation';
import { describeLabels } from '../steps/describeLabels';
import { namespaceRef } from '../steps/stopWith';
import { workloadsAndPods } from '../steps/countedPods';

/** Everything that a migration would write to the cluster, in its order. */
export function plannedWrites(
  facts: NamespaceFacts,
  present: InjectionLabels,
  planned: InjectionLabels,
  workloads: readonly PlannedWorkload[],
): PlannedWrite[] {
  const object = namespaceRef(facts.namespace);
  const recordWrite: PlannedWrite = {
    object,
    field: `metadata.annotations["${RECORD_ANNOTATION}"]`,
    from: null,
    to: `the prior labels: ${describeLabels(present)}`,
  };
  const labelWrites = ([REVISION_LABEL, INJECTION_LABEL] as const).map(
    (key): PlannedWrite => ({
      object,
      field: `metadata.labels["${key}"]`,
      from: present[key],
      to: planned[key],
    }),
  );
  return [
    recordWrite,
    ...labelWrites.filter(({ from, to }) => from !== to),
    ...restartWrites(facts, workloads),
  ];
}

function restartWrites(
  facts: NamespaceFacts,
  workloads: readonly PlannedWorkload[],
): PlannedWrite[] {
  const read = workloadsAndPods(facts);
  return workloads
    .filter(({ method }) => method === 'restart')
    .map(({ ref: { uid, ...object } }) => {
      const workload = read.known
        ? read.workloads.find(each => each.uid === uid)
        : undefined;
      return {
        object,
        field: `spec.template.metadata.annotations["${RESTART_ANNOTATION}"]`,
        from: workload?.templateAnnotations[RESTART_ANNOTATION] ?? null,
        to: '<migration>.forward.1',
      };
    });
}
