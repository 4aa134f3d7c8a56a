import { count } from '../../model/say';
import type { FleetCheck } from '../fleetCheck';

/** Namespaces that name the tag get nothing, or their pods are refused. */
export const tagIsBroken: FleetCheck = {
  code: 'MESH304',
  title: 'A tag does not inject',
  severity: 'error',
  find: ({ tags }) =>
    tags.flatMap(({ tag, object, trouble, dependants }) =>
      trouble === null
        ? []
        : [
            {
              object,
              says: `Tag {tag} of {cluster} does not work. ${count(dependants.length, 'namespace')} ${dependants.length === 1 ? 'depends' : 'depend'} on it. {trouble}`,
              remedy:
                'Point the tag to a revision that injects, or move its namespaces and remove the tag.',
              params: {
                tag,
                number: dependants.length,
                trouble: trouble.text,
              },
              evidence: [
                trouble.text,
                ...dependants.map(({ namespace }) => `namespace ${namespace}`),
              ],
            },
          ],
    ),
};
