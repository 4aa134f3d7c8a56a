import type { ControlPlane } from '../../facts/namespaceFacts';
import type { Finding } from '../../model/finding';
import { whyOutOfReach } from '../../injection/whyOutOfReach';
import { defineCheck, type CheckSubject } from '../defineCheck';
import { entryOf } from '../entryOf';

/** While the injector is away, the API server refuses every pod of the namespace (failurePolicy Fail). */
export const targetInjectorIsReady = defineCheck({
  id: 'MESH106',
  title: 'The control plane of the target is ready',
  needs: ['targetRevision', 'webhooks', 'injectorServices', 'controlPlanes'],
  undetermined: 'blocks',
  evaluate(facts, subject) {
    const { targetRevision, injectorServices, controlPlanes } = facts;
    const service = entryOf(targetRevision, facts.webhooks)?.service;
    if (!service) {
      return {
        undetermined: [
          `Webhook configuration ${targetRevision.configuration} calls a URL outside the cluster, which cannot be asked from here.`,
        ],
      };
    }
    const found = injectorServices.find(
      each =>
        each.name === service.name && each.namespace === service.namespace,
    );
    const outOfReach = whyOutOfReach(found ?? null);
    if (outOfReach !== null) return { undetermined: [outOfReach] };
    const where = `${service.namespace}/${service.name}`;
    const named = controlPlanes.filter(
      each => each.revision === targetRevision.revision,
    );
    // Another mesh may use the name as well; its istiods say nothing of this one.
    const own = named.filter(each => each.namespace === service.namespace);
    const planes = own.length > 0 ? own : named;
    const object = { apiVersion: 'v1', kind: 'Service', ...service };
    if (!found?.exists || found.readyEndpoints === 0) {
      return [
        subject.found({
          severity: 'blocker',
          object: {
            apiVersion: object.apiVersion,
            kind: object.kind,
            namespace: service.namespace,
            name: service.name,
          },
          says: 'Service {service}, which injects {revision}, {state}. New pods of the namespace could not be created.',
          remedy:
            'Bring the istiod of {revision} up, then make the plan again.',
          params: {
            service: where,
            revision: targetRevision.revision,
            state: found?.exists ? 'has no ready endpoint' : 'does not exist',
          },
          evidence: [`ready endpoints: ${found?.readyEndpoints ?? 0}`],
        }),
      ];
    }
    return istiodPods(planes, targetRevision.revision, subject);
  },
});

function istiodPods(
  planes: readonly ControlPlane[],
  revision: string,
  { found }: CheckSubject,
): Finding[] {
  const ready = planes.reduce((sum, { readyPods }) => sum + readyPods, 0);
  const pods = planes.reduce((sum, plane) => sum + plane.pods, 0);
  if (pods > 0 && ready === pods) return [];
  return [
    found({
      severity: pods > 0 && ready === 0 ? 'blocker' : 'warning',
      variant: pods === 0 ? 'unseen' : 'pods',
      says:
        pods === 0
          ? 'No istiod pod of {revision} is seen in this cluster, though its Service has ready endpoints.'
          : '{ready} of {pods} istiod pods of {revision} are ready.',
      remedy:
        pods === 0
          ? 'Make sure that the istiod behind the Service is the one that you expect.'
          : 'Look at the istiod pods before the namespace depends on them.',
      params: { revision, ready, pods },
      evidence: planes.map(
        plane => `${plane.namespace}: ${plane.readyPods} of ${plane.pods}`,
      ),
    }),
  ];
}
