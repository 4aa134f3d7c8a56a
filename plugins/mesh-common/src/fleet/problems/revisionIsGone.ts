import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../../facts/injectionWebhook';
import { injectorBehind } from '../../injection/injectorBehind';
import { count } from '../../model/say';
import type { FleetCheck } from '../fleetCheck';
import type { FleetCluster } from '../fleetCluster';

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
            webhook.entries.some(
              entry => calls(webhook, entry, cluster) === revision,
            ),
          ),
      )
      .map(({ revision, proxies, usedBy }) => ({
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: `istiod-${revision}`,
        },
        says: `${count(proxies, 'pod')} in {cluster} ${proxies === 1 ? 'runs' : 'run'} {revision}, which no istiod serves.`,
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

/** The revision that an entry calls. A tag that stayed behind after an uninstall names one, and calls a Service that is gone. */
function calls(
  webhook: InjectionWebhook,
  entry: InjectionWebhookEntry,
  { services }: FleetCluster,
): string | null {
  const { revision, service } = injectorBehind(webhook, entry, services);
  return service?.exists === false ? null : revision;
}
