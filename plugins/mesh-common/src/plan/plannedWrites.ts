import type { PlannedWorkload, PlannedWrite } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { WorkloadFact } from '../facts/podFact';
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
    ...renewalWrites(facts, workloads),
  ];
}

function renewalWrites(
  facts: NamespaceFacts,
  planned: readonly PlannedWorkload[],
): PlannedWrite[] {
  const read = workloadsAndPods(facts);
  return planned.flatMap(({ ref: { uid, ...object }, method }) => {
    const workload = read.known
      ? read.workloads.find(each => each.uid === uid)
      : undefined;
    const write = renewalWrite(method, workload);
    return write ? [{ object, ...write }] : [];
  });
}

/** Which pods an eviction meets is told by the forecast: they come and go, and the person agrees to all of them. */
function renewalWrite(
  method: PlannedWorkload['method'],
  workload: WorkloadFact | undefined,
): Omit<PlannedWrite, 'object'> | null {
  switch (method) {
    case 'restart':
      return {
        field: `spec.template.metadata.annotations["${RESTART_ANNOTATION}"]`,
        from: workload?.templateAnnotations[RESTART_ANNOTATION] ?? null,
        to: '<migration>.forward.1',
      };
    case 'rollout':
      return {
        field: 'spec.restartAt',
        from: workload?.rollout?.restartAt ?? null,
        to: '<time of the restart>',
      };
    case 'evict':
      return {
        field: 'pods/eviction',
        from: null,
        to: 'its pods, one after the other',
      };
    case 'itself':
    case 'none':
    case 'blocked':
      return null;
    default: {
      const never: never = method;
      return never;
    }
  }
}
