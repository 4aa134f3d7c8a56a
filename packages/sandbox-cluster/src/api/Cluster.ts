import { Clock } from '../clock';
import { Identifiers } from '../store/Identifiers';
import {
  KubernetesObject,
  ManagedFieldsEntry,
} from '../store/KubernetesObject';
import { ObjectStore } from '../store/ObjectStore';
import { resources, ResourceType } from '../store/resources';
import { Faults } from './Faults';

/** Changes an object that is about to be created, or refuses it by throwing an ApiError. */
export type Admission = (
  cluster: Cluster,
  resource: ResourceType,
  object: KubernetesObject,
) => KubernetesObject;

/**
 * One sandbox cluster without its HTTP server: what the operations of `api/` work on.
 * @public
 */
export interface Cluster {
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly faults: Faults;
  readonly admission: Admission;
  /** The kinds that are served; a cluster without Gateway API has no gateways. */
  readonly served: readonly ResourceType[];
}

/** Who asks, under what field manager, and whether for real. @public */
export interface Caller {
  user: string;
  manager: string;
  /** False where the manager is only guessed from the program that asks. */
  namedManager?: boolean;
  dryRun?: boolean;
  /** Whose the fields will be, where the caller has worked it out, as an apply does. */
  managedFields?: ManagedFieldsEntry[];
}

/** The resources of a cluster with or without the custom ones. */
export function servedResources(
  customResources: boolean,
): readonly ResourceType[] {
  return resources.filter(resource => customResources || !resource.custom);
}
