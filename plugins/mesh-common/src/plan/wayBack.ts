import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '../model/labels';
import { restartableKindSchema } from '../intents/intent';
import type { ObjectRef } from '../model/objectRef';

/**
 * How to go back by hand: `kubectl` lines that put the labels back and renew the pods, in this order.
 *
 * @public
 */
export function wayBackByHand(
  namespace: string,
  labels: InjectionLabels,
  workloads: readonly Pick<ObjectRef, 'kind' | 'name'>[],
): string[] {
  const changes = ([REVISION_LABEL, INJECTION_LABEL] as const).map(key => {
    const value = labels[key];
    return value === null ? `${key}-` : `${key}=${value}`;
  });
  return [
    `kubectl label namespace ${namespace} ${changes.join(' ')} --overwrite`,
    ...workloads.filter(isRolledOut).flatMap(({ kind, name }) => {
      const resource = kind.toLocaleLowerCase('en-US');
      return [
        `kubectl rollout restart ${resource} ${name} -n ${namespace}`,
        `kubectl rollout status ${resource} ${name} -n ${namespace}`,
      ];
    }),
  ];
}

/** What `kubectl rollout` knows; Jobs and the like renew themselves. */
function isRolledOut({ kind }: Pick<ObjectRef, 'kind'>): boolean {
  return restartableKindSchema.safeParse(kind).success;
}
