import type { KubernetesObject } from '../stage/KubernetesApi';

/** A pod, as far as it is counted. */
export interface PodObject extends KubernetesObject {
  status?: {
    conditions?: Array<{
      type: string;
      status: string;
      lastTransitionTime?: string;
    }>;
  };
}

/** Whether it serves: ready, and not on its way out. */
export function isAvailable({ metadata, status }: PodObject): boolean {
  const ready = status?.conditions?.some(
    ({ type, status: state }) => type === 'Ready' && state === 'True',
  );
  return !metadata.deletionTimestamp && ready === true;
}

/** When it became ready, in milliseconds; kept in whole seconds. */
export function readySince({ status }: PodObject): number {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return Date.parse(ready?.lastTransitionTime ?? '');
}
