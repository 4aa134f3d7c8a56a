import { entryIsDeactivated } from '../../injection/entryIsDeactivated';
import { entriesInject } from '../../state/revisionInjects';
import type { FleetCheck } from '../fleetCheck';

/** With failurePolicy Fail the API server refuses every pod that matches, also those that nobody restarted on purpose. */
export const injectorIsDown: FleetCheck = {
  code: 'MESH303',
  title: 'A webhook that fails closed calls an injector that cannot answer',
  severity: 'error',
  find({ cluster, namespaces }) {
    const { webhooks } = cluster;
    if (webhooks.state === 'unknown') return [];
    return webhooks.value.flatMap(webhook => {
      const closed = webhook.entries.some(
        entry => entry.failurePolicy === 'Fail' && !entryIsDeactivated(entry),
      );
      if (!closed) return [];
      const injects = entriesInject(webhook.entries, cluster.services);
      if (injects.state !== 'no') return [];
      const affected = namespaces.filter(
        ({ standing: { asksFor } }) =>
          asksFor.kind === 'revision' && asksFor.configuration === webhook.name,
      );
      return [
        {
          object: {
            apiVersion: 'admissionregistration.k8s.io/v1',
            kind: 'MutatingWebhookConfiguration',
            name: webhook.name,
          },
          says: 'No pod can be created where {configuration} of {cluster} matches: it fails closed, and its injector cannot answer. {why}',
          remedy:
            'Bring istiod of the revision back, or remove the webhook configuration.',
          params: { configuration: webhook.name, why: injects.why },
          evidence: [
            injects.why,
            ...affected.map(
              ({ namespace }) => `namespace ${namespace} asks for it`,
            ),
          ],
        },
      ];
    });
  },
};
