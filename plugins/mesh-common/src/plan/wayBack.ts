import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '../model/labels';
import { type HandWorkload, renewByHand } from './renewByHand';

/**
 * How to go back by hand: `kubectl` lines that put the labels back and renew the pods, in this order.
 *
 * @public
 */
export function wayBackByHand(
  namespace: string,
  labels: InjectionLabels,
  workloads: readonly HandWorkload[],
): string[] {
  return [
    labelByHand(namespace, labels),
    ...workloads.flatMap(workload => renewByHand(namespace, workload)),
  ];
}

/**
 * How to go on by hand towards a target: the same lines as back, with the labels of the other side.
 *
 * @public
 */
export function wayForwardByHand(
  namespace: string,
  labels: InjectionLabels,
  workloads: readonly HandWorkload[],
): string[] {
  return wayBackByHand(namespace, labels, workloads);
}

function labelByHand(namespace: string, labels: InjectionLabels): string {
  const changes = ([REVISION_LABEL, INJECTION_LABEL] as const).map(key => {
    const value = labels[key];
    return value === null ? `${key}-` : `${key}=${value}`;
  });
  return `kubectl label namespace ${namespace} ${changes.join(' ')} --overwrite`;
}
