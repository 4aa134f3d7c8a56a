import type {
  ClusterProgress,
  FleetOverview,
  PlacedMigrationLink,
  Problem,
} from '../contract/fleet';
import { addUpRuns } from '../model/addUpRuns';
import type { RevisionCount } from '../model/workload';
import type { ClusterSurvey } from './clusterSurvey';
import { fleetHeadline } from './fleetHeadline';
import { hasSidecar } from './podsRunning';
import { teamsProgress } from './teamsProgress';

/** What the overview is put together from. @public */
export interface FleetInput {
  clusters: readonly ClusterSurvey[];
  problems: readonly Problem[];
  running: PlacedMigrationLink[];
  /** Why the portal knows no cluster at all; null where it does. */
  problem: string | null;
}

/** The fleet at a glance, without its version. @public */
export function summarizeFleet(
  input: FleetInput,
): Omit<FleetOverview, 'version'> {
  const { clusters, problems, running, problem } = input;
  const runs = addUpRuns(clusters.flatMap(runsWithSidecar));
  const bySeverity = (severity: Problem['severity']) =>
    problems.filter(each => each.severity === severity).length;
  const teams = teamsProgress(clusters);
  const counts = {
    errors: bySeverity('error'),
    warnings: bySeverity('warning'),
    notes: bySeverity('note'),
  };
  return {
    headline: fleetHeadline({ clusters, teams, counts, problem }),
    pods: runs.reduce((sum, { pods }) => sum + pods, 0),
    runs,
    clusters: clusters.map(each => progressOf(each, problems)),
    teams,
    running,
    problems: counts,
    problem,
  };
}

function progressOf(
  survey: ClusterSurvey,
  problems: readonly Problem[],
): ClusterProgress {
  const { cluster, newest, namespaces } = survey;
  return {
    name: cluster.name,
    title: cluster.title,
    freshness: cluster.freshness,
    writer: cluster.writer,
    kubernetesVersion: cluster.kubernetesVersion,
    newest: newest?.revision ?? null,
    runs: runsWithSidecar(survey),
    namespaces: namespaces.length,
    toMove: namespaces.filter(({ summary }) => summary.toMove).length,
    problems: problems.filter(
      each => each.cluster === cluster.name && each.severity !== 'note',
    ).length,
  };
}

/** Pods with a sidecar by what they run, most first. @public */
export function runsWithSidecar({
  namespaces,
}: ClusterSurvey): RevisionCount[] {
  return addUpRuns(
    namespaces.flatMap(({ summary }) => summary.runs.filter(hasSidecar)),
  );
}
