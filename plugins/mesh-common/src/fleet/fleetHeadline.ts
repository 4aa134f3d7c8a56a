import type { FleetOverview, TeamProgress } from '../contract/fleet';
import type { Message } from '../model/message';
import { count, listNames, say } from '../model/say';
import type { ClusterSurvey } from './clusterSurvey';
import { fleetProgressHeadline } from './fleetProgressHeadline';

/** What the sentence is made from. */
export interface FleetHeadlineInput {
  clusters: readonly ClusterSurvey[];
  teams: readonly TeamProgress[];
  counts: FleetOverview['problems'];
  problem: string | null;
}

/** The overview in one sentence: what is known, and of what nothing is known. */
export function fleetHeadline(input: FleetHeadlineInput): Message {
  const { clusters, problem } = input;
  if (clusters.length === 0) {
    return say('fleet.no-clusters', 'This portal knows no cluster. {why}', {
      why: problem ?? 'Add one to the kubernetes configuration.',
    });
  }
  const read = clusters.filter(
    ({ cluster }) => cluster.freshness.state !== 'never',
  );
  const [first] = clusters;
  if (read.length === 0) {
    const number = clusters.length;
    return say(
      'fleet.nothing-read',
      number === 1
        ? 'Nothing is known yet: {names} has not been read. {why}'
        : `Nothing is known yet: none of ${count(number, 'cluster')} has been read. {why}`,
      {
        number,
        names: listNames(clusters.map(({ cluster }) => cluster.name)),
        why: whyNotCurrent(first) ?? '',
      },
    );
  }
  const unseen = read.flatMap(({ cluster }) =>
    cluster.webhooks.state === 'unknown' ? [cluster.webhooks.why] : [],
  );
  const revisions = read.flatMap(each => each.revisions);
  if (revisions.length === 0 && unseen.length > 0) {
    return say(
      'fleet.unknown',
      'Whether Istio is there could not be determined. {why}',
      { why: unseen[0] },
    );
  }
  if (revisions.length === 0) {
    return say('fleet.no-istio', 'No Istio was found in {names}.', {
      names: listNames(read.map(({ cluster }) => cluster.name)),
    });
  }
  return fleetProgressHeadline(input, read);
}

/** Why the numbers of a cluster are not of now; null where they are. */
function whyNotCurrent({
  cluster: { freshness },
}: ClusterSurvey): string | null {
  return freshness.state === 'live' ? null : freshness.why;
}
