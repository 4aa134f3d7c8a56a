import {
  placementConditionSchema,
  type EntityMesh,
  type Placement,
} from '../contract/entityMesh';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { all } from './sentenceParts';

/**
 * The mesh state of an entity: its placements, worst first, and one sentence for all of them.
 *
 * @param annotated - whether the entity carries the annotations by which it is placed
 * @param version - changes whenever anything in the placements may have
 *
 * @public
 */
export function buildEntityMesh(
  entityRef: string,
  annotated: boolean,
  placements: readonly Placement[],
  version: string,
): EntityMesh {
  const sorted = [...placements].sort(worstFirst);
  return {
    entityRef,
    annotated,
    headline: headlineOf(annotated, sorted),
    placements: sorted,
    version,
  };
}

const worstToBest: readonly string[] = placementConditionSchema.options;

function worstFirst(a: Placement, b: Placement): number {
  return (
    worstToBest.indexOf(a.condition) - worstToBest.indexOf(b.condition) ||
    compareText(a.cluster, b.cluster) ||
    compareText(a.namespace, b.namespace)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function headlineOf(
  annotated: boolean,
  [worst, ...others]: readonly Placement[],
): Message {
  if (!annotated) {
    return say(
      'entity.not-annotated',
      'This entity does not say where it runs. Add the annotations backstage.io/kubernetes-id (or backstage.io/kubernetes-label-selector) and backstage.io/kubernetes-namespace to its catalog file.',
    );
  }
  if (!worst) {
    return say(
      'entity.not-placed',
      'This entity runs in no cluster of this portal. Check its annotations backstage.io/kubernetes-*.',
    );
  }
  if (others.length === 0) return worst.headline;
  if (worst.condition === 'up-to-date') {
    const placements = others.length + 1;
    return say(
      'entity.up-to-date',
      `${all(placements, 'placement')} of this entity are up to date.`,
      { placements },
    );
  }
  const { cluster, namespace, headline } = worst;
  return say('entity.worst-placement', '{cluster} / {namespace}: {headline}', {
    cluster,
    namespace,
    headline: headline.text,
  });
}
