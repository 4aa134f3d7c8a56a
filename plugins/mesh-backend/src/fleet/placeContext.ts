import type {
  Known,
  NamespaceOwner,
  NamespaceSummaryInput,
  PlacementFacts,
  StandingNamespace,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { PlacedEntity } from '../catalog/PlacedEntity';
import type { MeshConfig } from '../config';
import { confirmedOwners } from '../ownership/confirmedOwners';
import { type EntitiesByPlace, placeKey } from './EntityPlaces';
import type { LinksByPlace } from './FleetMigrations';

/** What the portal adds to a namespace: owners, entities and migrations. */
export function placeContext(
  cluster: string,
  { namespace, facts }: StandingNamespace,
  portal: {
    config: Pick<MeshConfig, 'ownership'>;
    entities: Known<EntitiesByPlace>;
    links: LinksByPlace;
  },
): Pick<
  NamespaceSummaryInput,
  'owners' | 'entityRefs' | 'unclaimed' | 'openMigration' | 'lastMigration'
> {
  const key = placeKey(cluster, namespace);
  const { entities } = portal;
  const here =
    entities.state === 'known' ? (entities.value.get(key) ?? []) : [];
  const links = portal.links.get(key);
  const confirmed = confirmedOwners(
    portal.config.ownership,
    cluster,
    namespace,
    (facts.object.state === 'known' && facts.object.value?.labels) || {},
  );
  return {
    owners: ownersOf(confirmed, here),
    entityRefs: here.map(({ entityRef }) => entityRef).sort(),
    unclaimed: entities.state === 'known' ? unclaimedBy(here, facts) : null,
    openMigration: links?.open ?? null,
    lastMigration: links?.last ?? null,
  };
}

function ownersOf(
  confirmed: readonly string[],
  entities: readonly PlacedEntity[],
): NamespaceOwner[] {
  const claimed = new Set(entities.flatMap(({ owners }) => owners));
  for (const ref of confirmed) claimed.delete(ref);
  return [
    ...confirmed.map(ref => ({ ref, confirmed: true })),
    ...[...claimed].sort().map(ref => ({ ref, confirmed: false })),
  ];
}

function unclaimedBy(
  entities: readonly PlacedEntity[],
  { workloads }: PlacementFacts,
): string[] | null {
  if (workloads.state === 'unknown') return null;
  return workloads.value
    .filter(
      workload =>
        !entities.some(
          ({ matches }) =>
            matches(workload.labels) || matches(workload.templateLabels),
        ),
    )
    .map(({ apiKind, name }) => `${apiKind}/${name}`)
    .sort();
}
