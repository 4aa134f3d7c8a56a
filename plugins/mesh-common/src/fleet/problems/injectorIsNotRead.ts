import type { FleetCheck } from '../fleetCheck';

/** Nearly every injector is told what the charts tell it; one that is not makes us predict wrongly. */
export const injectorIsNotRead: FleetCheck = {
  code: 'MESH320',
  title: 'What an injector is told cannot be read',
  severity: 'note',
  find({ cluster: { services } }) {
    if (services.state === 'unknown') return [];
    return services.value.flatMap(({ namespace, name, exists, settings }) =>
      !exists || settings.state === 'known'
        ? []
        : [
            {
              object: { apiVersion: 'v1', kind: 'Service', namespace, name },
              says: 'What the injector behind Service {service} of {cluster} is told cannot be read. It is taken as the charts install it: it injects where a webhook calls it. {why}',
              remedy:
                'Give the reader of the cluster the rights of manifests/reader.yaml.',
              params: { service: `${namespace}/${name}`, why: settings.why },
              evidence: [settings.why],
            },
          ],
    );
  },
};
