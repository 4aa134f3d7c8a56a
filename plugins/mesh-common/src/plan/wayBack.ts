import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '../model/labels';

/**
 * How to go back by hand: `kubectl` lines that put the labels back and renew the pods, in this order.
 *
 * @public
 */
export function wayBackByHand(
  namespace: string,
  labels: InjectionLabels,
  deployments: readonly string[],
): string[] {
  const changes = ([REVISION_LABEL, INJECTION_LABEL] as const).map(key => {
    const value = labels[key];
    return value === null ? `${key}-` : `${key}=${value}`;
  });
  return [
    `kubectl label namespace ${namespace} ${changes.join(' ')} --overwrite`,
    ...deployments.flatMap(name => [
      `kubectl rollout restart deployment ${name} -n ${namespace}`,
      `kubectl rollout status deployment ${name} -n ${namespace}`,
    ]),
  ];
}
