import type { MeshObject } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FactStore, StoredFact } from './FactStore';

/** The objects that make revisions and tags, among all that several stores keep. */
export function meshObjectsOf(
  stores: ReadonlyArray<FactStore<StoredFact & { object: MeshObject | null }>>,
): MeshObject[] {
  return stores.flatMap(store =>
    [...store.all()].flatMap(({ object }) => object ?? []),
  );
}
