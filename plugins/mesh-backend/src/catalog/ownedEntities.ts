import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const fields = ['kind', 'metadata', 'relations'];

/** More entities than anybody can look through; a relation that leads in a circle ends as well. */
const mostEntities = 5_000;

/** The group with its child groups, and theirs; those that the reader may not read are left out with what is below them. */
export async function groupWithChildren(
  catalog: CatalogService,
  group: Entity,
  credentials: BackstageCredentials,
): Promise<string[]> {
  const groups = await follow(catalog, group, RELATION_PARENT_OF, credentials);
  return groups.map(each => stringifyEntityRef(each));
}

/** The parts of a System or Domain, and theirs. */
export async function partsOf(
  catalog: CatalogService,
  whole: Entity,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  return follow(catalog, whole, RELATION_HAS_PART, credentials);
}

/** What any of these owns, by the relation that the catalog resolved. */
export async function ownedBy(
  catalog: CatalogService,
  owners: readonly string[],
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  if (owners.length === 0) return [];
  const found: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: 500, fields }
        : {
            filter: { 'relations.ownedBy': [...owners] },
            limit: 500,
            fields,
          },
      { credentials },
    );
    found.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor && found.length < mostEntities);
  return found;
}

/** The entity and everything that the relation leads to, each once. */
async function follow(
  catalog: CatalogService,
  start: Entity,
  relation: string,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const found = new Map([[stringifyEntityRef(start), start]]);
  let next = targetsOf(start, relation);
  while (next.length > 0 && found.size < mostEntities) {
    const entityRefs = [...new Set(next)].filter(ref => !found.has(ref));
    if (entityRefs.length === 0) break;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials },
    );
    const entities = items.filter(entity => entity !== undefined);
    for (const entity of entities) {
      found.set(stringifyEntityRef(entity), entity);
    }
    next = entities.flatMap(entity => targetsOf(entity, relation));
  }
  return [...found.values()];
}

function targetsOf({ relations = [] }: Entity, relation: string): string[] {
  return relations
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
}
