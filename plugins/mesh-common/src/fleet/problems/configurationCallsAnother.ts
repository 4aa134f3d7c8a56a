import type { FleetCheck } from '../fleetCheck';

/** The label is what `istioctl` and people read; the Service is what the API server calls. */
export const configurationCallsAnother: FleetCheck = {
  code: 'MESH318',
  title: 'A webhook configuration names one revision and calls another',
  severity: 'warning',
  find({ cluster: { webhooks, services } }) {
    if (webhooks.state === 'unknown' || services.state === 'unknown') return [];
    return webhooks.value.flatMap(({ name, revision, entries }) => {
      const called = entries.flatMap(({ service }) =>
        services.value.filter(
          each =>
            each.name === service?.name &&
            each.namespace === service.namespace &&
            each.revision !== null &&
            each.revision !== revision,
        ),
      );
      const [other] = called;
      if (revision === null || !other) return [];
      return [
        {
          object: {
            apiVersion: 'admissionregistration.k8s.io/v1',
            kind: 'MutatingWebhookConfiguration',
            name,
          },
          says: 'Webhook configuration {configuration} of {cluster} names revision {revision} and calls Service {service}, behind which revision {calls} injects.',
          remedy:
            'Set its label istio.io/rev and the Service of each entry together, as istioctl tag set does.',
          params: {
            configuration: name,
            revision,
            service: `${other.namespace}/${other.name}`,
            calls: other.revision ?? '',
          },
          evidence: [
            `metadata.labels["istio.io/rev"]: ${revision}`,
            ...new Set(
              called.map(
                each =>
                  `Service ${each.namespace}/${each.name} leads to revision ${each.revision}`,
              ),
            ),
          ],
        },
      ];
    });
  },
};
