import type { Dependant, FleetTag } from '../contract/fleet';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { MeshObject } from '../facts/meshObject';
import { revisionsCalled } from '../injection/revisionsCalled';
import { REVISION_LABEL } from '../model/labels';
import { say } from '../model/say';
import { versionOfRevision } from '../state/versionOfRevision';
import type { SurveyedNamespaces } from './clusterSurvey';
import type { NamespaceSurvey } from './namespaceSurvey';
import { podsRunning } from './podsRunning';
import { tagTrouble } from './tagTrouble';

/** The revision tags of a cluster by name: what each points to, who depends on it, and whether it works. @public */
export function buildFleetTags(surveyed: SurveyedNamespaces): FleetTag[] {
  const { webhooks, objects } = surveyed.cluster;
  const configurations = (
    webhooks.state === 'known' ? webhooks.value : []
  ).filter(({ tag }) => tag !== null);
  const named = new Set(configurations.map(({ tag }) => tag));
  const services = (objects.state === 'known' ? objects.value : []).filter(
    ({ ref, tag }) => ref.kind === 'Service' && tag !== null && !named.has(tag),
  );
  return [
    ...configurations.map(each => tagOfWebhook(each, surveyed)),
    // Without the webhooks nobody can say that a tag has none.
    ...(webhooks.state === 'known' ? services : []).map(each =>
      tagOfService(each, surveyed),
    ),
  ].sort((a, b) => (a.tag < b.tag ? -1 : Number(a.tag > b.tag)));
}

function tagOfWebhook(
  webhook: InjectionWebhook,
  surveyed: SurveyedNamespaces,
): FleetTag {
  const { cluster } = surveyed;
  const { tag } = webhook;
  const called = revisionsCalled(webhook, cluster.services);
  // A label that was edited without the Services says nothing of what pods get.
  const revision = called.length === 1 ? called[0] : webhook.revision;
  const object =
    cluster.objects.state === 'known'
      ? cluster.objects.value.find(({ uid }) => uid === webhook.uid)
      : undefined;
  return {
    ...common(tag ?? '', revision, surveyed),
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      name: webhook.name,
    },
    managedBy: object?.managedBy ?? null,
    since: object?.createdAt ?? null,
    trouble: tagTrouble(webhook, revision, cluster),
  };
}

/** Since 1.28 a tag has a Service beside its webhook configuration; alone it injects nothing. */
function tagOfService(
  { ref, revision, tag, managedBy, createdAt }: MeshObject,
  surveyed: SurveyedNamespaces,
): FleetTag {
  return {
    ...common(tag ?? '', revision, surveyed),
    object: ref,
    ...{ managedBy, since: createdAt },
    trouble: say(
      'tag.service-only',
      'Tag {tag} has a Service and no webhook configuration, so it injects nothing.',
      { tag: tag ?? '' },
    ),
  };
}

function common(
  tag: string,
  revision: string | null,
  { cluster, namespaces }: SurveyedNamespaces,
): Pick<FleetTag, 'cluster' | 'tag' | 'revision' | 'version' | 'dependants'> {
  return {
    cluster: cluster.name,
    ...{ tag, revision },
    version: revision === null ? null : versionOfRevision(revision, cluster),
    dependants: namespaces.flatMap(each => dependantOn(tag, revision, each)),
  };
}

function dependantOn(
  tag: string,
  revision: string | null,
  { namespace, standing, runs, summary }: NamespaceSurvey,
): Dependant[] {
  const { asksFor, workloads } = standing;
  const isGiven = [asksFor, ...workloads.map(({ wouldGet }) => wouldGet)].some(
    intended => intended.kind === 'revision' && intended.tag === tag,
  );
  // A tag that no longer works gives nothing, yet the label still names it.
  const asks = isGiven || summary.labels[REVISION_LABEL] === tag;
  if (!asks) return [];
  const { certain, doubted } = podsRunning(revision, runs);
  return [
    {
      ...{ namespace, pods: certain },
      ...(doubted > 0 && { doubtedPods: doubted }),
      asks,
    },
  ];
}
