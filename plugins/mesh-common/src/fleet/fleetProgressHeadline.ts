import type { Message } from '../model/message';
import { count, say } from '../model/say';
import type { SentencePart } from '../state/sentenceParts';
import type { ClusterSurvey } from './clusterSurvey';
import type { FleetHeadlineInput } from './fleetHeadline';

/** "71 % of 142 pods with a sidecar run the newest revision; 9 namespaces of 4 teams have not moved; 2 problems." */
export function fleetProgressHeadline(
  { clusters, teams, counts }: FleetHeadlineInput,
  read: readonly ClusterSurvey[],
): Message {
  const progress = progressOf(read);
  const behind = read.flatMap(({ namespaces }) =>
    namespaces.filter(({ summary }) => summary.toMove),
  ).length;
  const owners = teams.filter(
    ({ owner, toMove }) => owner !== null && toMove > 0,
  );
  const problems = counts.errors + counts.warnings;
  const gap = gapOf(clusters);
  const params = {
    ...progress,
    ...{ namespaces: behind, teams: owners.length, problems },
    ...gap?.params,
  };
  const codeOf = (code: string) => (gap ? `${code}.${gap.code}` : code);
  const rest = `${problems === 0 ? '' : `; ${count(problems, 'problem')}`}.${
    gap ? ` ${gap.template}` : ''
  }`;
  if (read.every(({ newest }) => newest === null)) {
    const sentence = `${count(progress.pods, 'pod')} with a sidecar; which revision is the newest that injects is not known${rest}`;
    return say(codeOf('fleet.newest-unknown'), sentence, params);
  }
  if (progress.pods === 0) {
    return say(codeOf('fleet.no-pods'), `No pod has a sidecar${rest}`, params);
  }
  const left =
    behind === 0
      ? ''
      : `; ${count(behind, 'namespace')}${
          owners.length === 0 ? '' : ` of ${count(owners.length, 'team')}`
        } ${behind === 1 ? 'has' : 'have'} not moved`;
  return say(
    codeOf('fleet.progress'),
    `${shareOf(progress)}${left}${rest}`,
    params,
  );
}

function shareOf({ pods, percent }: { pods: number; percent: number }): string {
  if (percent === 100) {
    return pods === 1
      ? 'The only pod with a sidecar runs the newest revision'
      : 'All {pods} pods with a sidecar run the newest revision';
  }
  return pods === 1
    ? 'The only pod with a sidecar does not run the newest revision'
    : '{percent} % of {pods} pods with a sidecar run the newest revision';
}

/** Rounded down, so that 100 % means all of them. */
function progressOf(read: readonly ClusterSurvey[]): {
  pods: number;
  percent: number;
} {
  let pods = 0;
  let onNewest = 0;
  for (const { namespaces, newest } of read) {
    for (const { summary } of namespaces) {
      for (const { revision, pods: number } of summary.runs) {
        if (revision === null) continue;
        pods += number;
        if (newest?.names.includes(revision)) onNewest += number;
      }
    }
  }
  return {
    pods,
    percent: pods === 0 ? 0 : Math.floor((onNewest * 100) / pods),
  };
}

/** A cluster that cannot be read now, without which the numbers would look like those of all. */
function gapOf(clusters: readonly ClusterSurvey[]): SentencePart | null {
  const missing = clusters.filter(
    ({ cluster }) => cluster.freshness.state !== 'live',
  );
  const [first] = missing;
  if (!first) return null;
  const { name, freshness } = first.cluster;
  const others = missing.length - 1;
  const params = {
    unreachable: name,
    others,
  };
  if (others > 0) {
    return {
      code: 'several-missing',
      template: `{unreachable} and ${count(others, 'other cluster')} could not be read; their numbers are old or missing.`,
      params,
    };
  }
  return freshness.state === 'stale'
    ? {
        code: 'one-stale',
        template:
          '{unreachable} could not be read; its numbers are the last known.',
        params,
      }
    : {
        code: 'one-missing',
        template:
          '{unreachable} has not been read and is not in these numbers.',
        params,
      };
}
