import {
  placementConditionSchema,
  type PlacementCondition,
} from '../contract/entityMesh';
import type { MeshSummary, PlacementSummary } from '../contract/summary';
import type { Message } from '../model/message';
import { count, say } from '../model/say';

/** What belongs to a Group, a System or a person, and what of it has to move, worst first; without its version. @public */
export function buildMeshSummary(
  entityRef: string | null,
  entities: number,
  placements: readonly PlacementSummary[],
): Omit<MeshSummary, 'version'> {
  const sorted = [...placements].sort(worstFirst);
  const toMove = sorted.filter(each => each.toMove).length;
  return {
    entityRef,
    headline: headlineOf(sorted, toMove),
    ...{ entities, toMove },
    placements: sorted,
  };
}

const order: readonly PlacementCondition[] = placementConditionSchema.options;

function worstFirst(a: PlacementSummary, b: PlacementSummary): number {
  return (
    order.indexOf(a.condition) - order.indexOf(b.condition) ||
    Number(b.toMove) - Number(a.toMove) ||
    (nameOf(a) < nameOf(b) ? -1 : 1)
  );
}

function nameOf({ entityRef, cluster, namespace }: PlacementSummary): string {
  return [entityRef, cluster, namespace].join(' ');
}

function headlineOf(
  placements: readonly PlacementSummary[],
  toMove: number,
): Message {
  const number = placements.length;
  const unknown = placements.filter(isUnknown).length;
  const stopped = placements.filter(
    ({ condition }) => condition === 'migration-stopped',
  ).length;
  const params = { number, toMove, unknown, stopped };
  if (number === 0) {
    return say(
      'summary.nothing-placed',
      'Nothing here says that it runs in a cluster of this portal.',
      params,
    );
  }
  const notKnown =
    unknown === 0
      ? ''
      : ` The state of ${count(unknown, 'placement')} is not known.`;
  const stop =
    stopped === 0
      ? ''
      : ` ${count(stopped, 'migration')} ${stopped === 1 ? 'has' : 'have'} stopped and ${stopped === 1 ? 'needs' : 'need'} a person.`;
  const sentence =
    toMove === 0
      ? `Nothing left to move in ${count(number - unknown, 'placement')}.`
      : `{toMove} of ${count(number, 'placement')} still ${toMove === 1 ? 'has' : 'have'} to move to the newest revision.`;
  if (toMove === 0 && unknown === number) {
    return say(
      'summary.unknown',
      `The state of ${count(number, 'placement')} is not known.`,
      params,
    );
  }
  return say('summary.progress', `${sentence}${stop}${notKnown}`, params);
}

function isUnknown({ condition, freshness }: PlacementSummary): boolean {
  return (
    freshness.state === 'never' ||
    condition === 'unknown-cluster' ||
    condition === 'undetermined'
  );
}
