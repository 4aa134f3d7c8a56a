import { revisionsCalled } from '../../injection/revisionsCalled';
import { count } from '../../model/say';
import type { FleetCheck } from '../fleetCheck';

/** Proxies keep what they were told last; nothing reaches them any more, and their certificates end. */
export const revisionIsGone: FleetCheck = {
  code: 'MESH311',
  title: 'Proxies run a revision that does not exist any more',
  severity: 'error',
  find({ cluster, revisions }) {
    const { controlPlanes, webhooks } = cluster;
    // A revision outside of the cluster has no istiod here, but a webhook that calls it.
    if (controlPlanes.state === 'unknown' || webhooks.state === 'unknown') {
      return [];
    }
    return revisions
      .filter(
        ({ revision, proxies, pods }) =>
          proxies > 0 &&
          pods === 0 &&
          !webhooks.value.some(webhook =>
            revisionsCalled(webhook, cluster.services).includes(revision),
          ),
      )
      .map(({ revision, proxies, usedBy }) => ({
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: `istiod-${revision}`,
        },
        says: `${count(proxies, 'pod')} in {cluster} ${proxies === 1 ? 'runs' : 'run'} {revision}, which no istiod serves and no webhook names.`,
        remedy:
          'Move their namespaces to a revision that exists, soon: certificates of their proxies are not renewed.',
        params: { revision, pods: proxies },
        evidence: usedBy.map(
          ({ namespace, pods }) =>
            `namespace ${namespace}: ${count(pods, 'pod')}`,
        ),
      }));
  },
};
