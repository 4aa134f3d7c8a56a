import { Faults } from '../api/Faults';
import { DeleteOptions } from '../api/deleteObject';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { ObjectStore } from '../store/ObjectStore';

/** What a behaviour may look at. */
export type ClusterView = Pick<
  ObjectStore,
  'get' | 'list' | 'createdAt' | 'deletionRequestedAt'
> & {
  readonly faults: Faults;
  /** The keys of the namespaced resources that the cluster serves. */
  readonly namespacedResources: readonly string[];
};

/** Everything that a behaviour may do to the cluster. */
export type Change =
  | {
      kind: 'create';
      resource: string;
      namespace?: string;
      object: NewObject;
      /** What follows when admission or validation refuses the object. */
      onRefused?: (message: string) => Change[];
    }
  | { kind: 'update'; resource: string; object: KubernetesObject }
  | { kind: 'updateStatus'; resource: string; object: KubernetesObject }
  | {
      kind: 'bind';
      namespace: string;
      name: string;
      nodeName: string;
      zone?: string;
    }
  | {
      kind: 'delete';
      resource: string;
      object: KubernetesObject;
      options?: DeleteOptions;
    }
  | { kind: 'remove'; resource: string; object: KubernetesObject };

/** What a behaviour answers: changes now, and when it wants to be asked again even if nothing changes. */
export interface Reaction {
  changes: Change[];
  lookAgainAt?: number;
}

/**
 * One imitated controller: a function of the objects and the time.
 * @public
 */
export interface Behaviour {
  name: string;
  /** The field manager under which its writes appear. */
  manager: string;
  react(view: ClusterView, now: number): Reaction;
}

/** The earliest of some moments, if there is one. */
export function earliest(moments: (number | undefined)[]): number | undefined {
  const known = moments.filter(
    (moment): moment is number => moment !== undefined,
  );
  return known.length === 0 ? undefined : Math.min(...known);
}
