import type { ControlPlane } from '../../facts/namespaceFacts';
import type { Finding } from '../../model/finding';
import { injectorAnswers } from '../../injection/injectorAnswers';
import type { InjectorWord } from '../../facts/injectorWord';
import { known, type Known } from '../../model/known';
import { defineCheck, type CheckSubject } from '../defineCheck';
import { entryOf } from '../entryOf';

/** While the injector is away, the API server refuses every pod of the namespace (failurePolicy Fail). */
export const targetInjectorIsReady = defineCheck({
  id: 'MESH106',
  title: 'The control plane of the target is ready',
  needs: [
    ...(['targetRevision', 'webhooks', 'injectorServices'] as const),
    ...(['controlPlanes', 'injectorWordsAsRead'] as const),
  ],
  undetermined: 'blocks',
  evaluate(facts, subject) {
    const { targetRevision, injectorServices, controlPlanes } = facts;
    const { revision, configuration } = targetRevision;
    const entry = entryOf(targetRevision, facts.webhooks);
    if (!entry) {
      return { undetermined: [`${configuration} contradicts itself.`] };
    }
    const answers = injectorAnswers(entry, known(injectorServices, ''));
    if (answers.state === 'unknown') {
      // Out of the cluster only the injector itself can tell. A plan asks it, and a migration rests on its plan.
      const isTold =
        answers.outside &&
        (subject.migration !== null || hasAnswered(facts.injectorWordsAsRead));
      return isTold ? [] : { undetermined: [answers.why] };
    }
    const { service } = entry;
    if (answers.state === 'no') {
      return [
        answers.lacks === 'bundle' || !service
          ? noBundle(configuration, subject)
          : serviceAway(service, answers.lacks, revision, subject),
      ];
    }
    const named = controlPlanes.filter(each => each.revision === revision);
    // Another mesh may use the name as well; its istiods say nothing of this one.
    const own = named.filter(each => each.namespace === service?.namespace);
    const planes = own.length > 0 ? own : named;
    return istiodPods(planes, revision, subject);
  },
});

function hasAnswered(words: Known<InjectorWord[]> | null): boolean {
  return (
    words?.state === 'known' &&
    words.value.some(({ says }) => says !== 'not-asked')
  );
}

function noBundle(configuration: string, { found }: CheckSubject): Finding {
  return found({
    severity: 'blocker',
    variant: 'bundle',
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      name: configuration,
    },
    says: 'Webhook configuration {configuration} has no CA bundle, so that the API server trusts no injector. New pods of the namespace could not be created.',
    remedy:
      'istiod writes the bundle when it starts: look at its log. Then plan again.',
    params: { configuration },
  });
}

function serviceAway(
  { namespace, name }: { namespace: string; name: string },
  lacks: 'service' | 'endpoints',
  revision: string,
  { found }: CheckSubject,
): Finding {
  return found({
    severity: 'blocker',
    object: { apiVersion: 'v1', kind: 'Service', namespace, name },
    says: 'Service {service}, which injects {revision}, {state}. New pods of the namespace could not be created.',
    remedy: 'Bring the istiod of {revision} up, then make the plan again.',
    params: {
      ...{ service: `${namespace}/${name}`, revision },
      state: lacks === 'endpoints' ? 'has no ready endpoint' : 'does not exist',
    },
    evidence: ['ready endpoints: 0'],
  });
}

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
