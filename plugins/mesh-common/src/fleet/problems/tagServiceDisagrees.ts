import type { FleetCheck } from '../fleetCheck';

/** istiod takes a tag for its own by either (Istio `TagWatcher`), so that two revisions claim the gateways of the tag. */
export const tagServiceDisagrees: FleetCheck = {
  code: 'MESH319',
  title: 'The webhook and the Service of a tag point to different revisions',
  severity: 'warning',
  find({ cluster: { webhooks, objects } }) {
    if (webhooks.state === 'unknown' || objects.state === 'unknown') return [];
    const services = objects.value.filter(
      ({ ref, tag }) => ref.kind === 'Service' && tag !== null,
    );
    return services.flatMap(({ ref, tag, revision }) => {
      const injecting = webhooks.value.find(
        webhook => webhook.tag === tag && webhook.revision !== revision,
      );
      if (!injecting || injecting.revision === null) return [];
      return [
        {
          object: ref,
          says: 'Tag {tag} of {cluster} injects revision {injects} by its webhook, and its Service names {names}. The gateways of the tag are claimed by both.',
          remedy:
            'Point both to one revision: istioctl tag set {tag} --revision {injects} --overwrite.',
          params: {
            tag: tag ?? '',
            injects: injecting.revision,
            names: revision ?? 'none',
          },
          evidence: [
            `webhook configuration ${injecting.name}: ${injecting.revision}`,
            `Service ${ref.namespace}/${ref.name}: ${revision ?? 'none'}`,
          ],
        },
      ];
    });
  },
};
