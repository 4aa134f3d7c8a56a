import type { Problem } from '../contract/fleet';
import { say } from '../model/say';
import type { ClusterSurvey } from './clusterSurvey';
import type { FleetCheck, FoundProblem } from './fleetCheck';
import { fleetChecks } from './problems';

const gravest: readonly Problem['severity'][] = ['error', 'warning', 'note'];

/** Everything that a platform team has to look at in a cluster, the gravest first. @public */
export function findProblems(survey: ClusterSurvey): Problem[] {
  return fleetChecks
    .flatMap(check =>
      check
        .find(survey)
        .map(found => problemOf(check, found, survey.cluster.name)),
    )
    .sort(gravestFirst);
}

/** The order in which problems are listed: by severity, then code, then where. @public */
export function gravestFirst(a: Problem, b: Problem): number {
  return (
    gravest.indexOf(a.severity) - gravest.indexOf(b.severity) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function problemOf(
  { code, severity }: FleetCheck,
  found: FoundProblem,
  cluster: string,
): Problem {
  const { namespace = null, object = null, variant, params = {} } = found;
  const messageCode = variant === undefined ? code : `${code}.${variant}`;
  const all = { cluster, ...(namespace !== null && { namespace }), ...params };
  return {
    id: idOf(code, cluster, found),
    ...{ code, severity, cluster, namespace, object },
    message: say(messageCode, found.says, all),
    remedy: say(`${messageCode}.remedy`, found.remedy, all),
    evidence: found.evidence ?? [],
    owners: found.owners ?? [],
  };
}

/** What is wrong and where, without anything that changes while it lasts. */
function idOf(
  code: string,
  cluster: string,
  { namespace, object }: FoundProblem,
): string {
  const parts = [code, cluster, namespace, object?.kind, object?.name];
  return parts.filter(part => part !== undefined).join('/');
}
