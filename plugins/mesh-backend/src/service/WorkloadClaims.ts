import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type Plan,
  podBelongsTo,
  type PlannedWorkload,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import type { ClusterCache } from '../cache/ClusterCache';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { PlacedEntity } from '../catalog/PlacedEntity';

/**
 * Says to which catalog entities the workloads of a plan belong.
 *
 * @remarks
 * A migration moves the whole namespace, also what belongs to others or to no entity at all, which people should see
 * before they start it. It is from the cache and for the eye: neither the digest nor a permission rests on it.
 */
export class WorkloadClaims {
  constructor(
    private readonly deps: {
      caches: { get(cluster: string): ClusterCache | undefined };
      index: Pick<CatalogIndex, 'entities'>;
      catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    },
  ) {}

  /** The workloads with the entities that the person may read; null where these are not known. */
  async of(
    { cluster, namespace, workloads }: Plan,
    credentials: BackstageCredentials,
  ): Promise<PlannedWorkload[]> {
    const claims = this.claimsIn(cluster, namespace);
    if (!claims) return workloads;
    const readable = await this.readable([...claims.values()], credentials);
    return workloads.map(workload => {
      const refs = claims.get(workload.ref.uid);
      if (!refs) return workload;
      const entities = refs.filter(ref => readable.has(ref));
      // What the person may not see must not look as if nobody claimed it.
      const hidden = entities.length === 0 && refs.length > 0;
      return { ...workload, entities: hidden ? null : entities };
    });
  }

  /** Refs of the claiming entities by the workload's UID. */
  private claimsIn(
    cluster: string,
    namespace: string,
  ): Map<string, string[]> | null {
    const cache = this.deps.caches.get(cluster);
    if (!cache) return null;
    const claims = allKnown(
      [
        this.deps.index.entities(),
        cache.workloads(namespace),
        cache.pods(namespace),
      ],
      (entities, workloads, pods) => {
        const here = entities.filter(entity =>
          mayBeIn(entity, cluster, namespace),
        );
        return new Map(
          workloads.map(workload => {
            const labels = [
              workload.labels,
              workload.templateLabels,
              ...pods
                .filter(pod => podBelongsTo(pod, workload))
                .map(pod => pod.labels),
            ];
            const claiming = here.filter(({ matches }) => labels.some(matches));
            return [workload.uid, claiming.map(({ entityRef }) => entityRef)];
          }),
        );
      },
    );
    return claims.state === 'known' ? claims.value : null;
  }

  private async readable(
    claims: string[][],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const entityRefs = [...new Set(claims.flat())];
    if (entityRefs.length === 0) return new Set();
    const { items } = await this.deps.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata'] },
      { credentials },
    );
    return new Set(entityRefs.filter((_, at) => items[at] !== undefined));
  }
}

function mayBeIn(
  entity: PlacedEntity,
  cluster: string,
  namespace: string,
): boolean {
  return (
    (entity.cluster === null || entity.cluster === cluster) &&
    (entity.namespace === null || entity.namespace === namespace)
  );
}
