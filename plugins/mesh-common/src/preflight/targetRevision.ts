import type { NamespaceFacts } from '../facts/namespaceFacts';
import { known, unknown, type Known } from '../model/known';
import { labelsForTarget, type Target } from '../model/target';
import { withInjectionLabels } from '../steps/wanted';
import { resolve, revisionOf } from './resolutions';

/** The revision that a target would give the pods of a namespace now. @public */
export function targetRevision(
  target: Target,
  facts: Pick<NamespaceFacts, 'object' | 'webhooks' | 'injectorServices'> &
    Partial<Pick<NamespaceFacts, 'workloads'>>,
): Known<string> {
  const { object } = facts;
  if (object.state === 'unknown') return object;
  if (object.value === null) return unknown('The namespace does not exist.');
  const namespace = known(object.value, object.observedAt);
  const { workloads = unknown('The workloads were not read.') } = facts;
  const resolution = resolve(namespace, { ...facts, workloads }, labels =>
    withInjectionLabels(labels, labelsForTarget(target)),
  );
  const found = revisionOf(resolution, 'The target');
  return found.state === 'unknown'
    ? found
    : known(found.value.revision, found.observedAt);
}
