import type { Problem } from '@mesh-plugins/backstage-plugin-mesh-common';
import { matchesText } from '../parts/matchesText';
import type { FleetSearch } from '../search/FleetSearch';

const worstFirst: readonly Problem['severity'][] = ['error', 'warning', 'note'];

/** Narrows the problems, and puts the worst first. The one that a link names is always among them. */
export function filterProblems(
  problems: readonly Problem[],
  search: Pick<FleetSearch, 'text' | 'owner' | 'severity' | 'problem'>,
): Problem[] {
  const { text, owner, severity } = search;
  return problems
    .filter(
      problem =>
        problem.id === search.problem ||
        ((!severity || problem.severity === severity) &&
          (!owner || problem.owners.includes(owner)) &&
          matchesText(text, [
            problem.cluster,
            problem.namespace,
            problem.code,
            problem.message.text,
            problem.object?.name ?? null,
          ])),
    )
    .sort(
      (a, b) => worstFirst.indexOf(a.severity) - worstFirst.indexOf(b.severity),
    );
}
