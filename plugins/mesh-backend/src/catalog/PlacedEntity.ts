import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  KUBERNETES_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION,
} from '@backstage/plugin-kubernetes-common';
import { parseLabelSelector, type LabelTest } from './parseLabelSelector';

/** The kubernetes plugin reads these two as well, but exports no names for them. */
const NAMESPACE_ANNOTATION = 'backstage.io/kubernetes-namespace';
const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/** An entity with what its annotations claim: where it runs, and which objects are its own. */
export interface PlacedEntity {
  entityRef: string;
  /** Entity refs by the catalog's relation `ownedBy`. */
  owners: string[];
  /** Null: any namespace that holds an object of its own. */
  namespace: string | null;
  /** Null: any cluster. */
  cluster: string | null;
  /** Whether an object with these labels is one of its own. */
  matches: LabelTest;
}

/** Reads the claims of an entity; null where it makes none. */
export function placedEntity(entity: Entity): PlacedEntity | null {
  const annotations = entity.metadata.annotations ?? {};
  const matches = ownObjects(
    annotations[KUBERNETES_ANNOTATION],
    annotations[KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION],
  );
  if (!matches) return null;
  return {
    entityRef: stringifyEntityRef(entity),
    owners: ownersOf(entity),
    namespace: annotations[NAMESPACE_ANNOTATION] ?? null,
    cluster: annotations[CLUSTER_ANNOTATION] ?? null,
    matches,
  };
}

/** Who owns the entity, by the relation that the catalog resolved. */
export function ownersOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}

/** As the kubernetes plugin: a selector counts before an id. */
function ownObjects(
  id: string | undefined,
  selector: string | undefined,
): LabelTest | null {
  if (selector) return parseLabelSelector(selector);
  if (id) return labels => labels[KUBERNETES_ANNOTATION] === id;
  return null;
}
