import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../../facts/podFact';
import { podIsLive } from '../../steps/countedPods';
import { podObject, workloadObject } from '../../steps/workloadRef';
import { defineCheck } from '../defineCheck';

const TEMPLATES_ANNOTATION = 'inject.istio.io/templates';

/** Labels that istiod puts on what it deploys for a Gateway of the Gateway API, waypoints included. */
const gatewayLabels = [
  'gateway.networking.k8s.io/gateway-name',
  'gateway.istio.io/managed',
] as const;

/** Gateways carry traffic of others, and istiod itself, not the labels of the namespace, deploys those of the API. */
export const noGateways = defineCheck({
  id: 'MESH111',
  title: 'The namespace holds no gateway',
  needs: ['gateways', 'workloads', 'pods'],
  undetermined: 'blocks',
  evaluate({ gateways, workloads, pods }, { namespace, found }) {
    const ofApi = gateways.map(name => ({
      object: {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        namespace,
        name,
      },
      what: `Gateway ${name}`,
    }));
    const injectedWorkloads = workloads
      .filter(templateIsGateway)
      .map(({ apiVersion, apiKind, name }) => ({
        object: { apiVersion, kind: apiKind, namespace, name },
        what: `${apiKind} ${name}`,
      }));
    const injectedPods = pods
      .filter(pod => podIsLive(pod) && podIsGateway(pod))
      .map(({ name }) => ({
        object: { apiVersion: 'v1', kind: 'Pod', namespace, name },
        what: `Pod ${name}`,
      }));
    // The pods of a workload that is named already say nothing more.
    const all = [...ofApi, ...injectedWorkloads];
    const moved = all.length > 0 ? all : injectedPods;
    return [
      ...moved.map(({ object, what }) =>
        found({
          severity: 'blocker',
          object,
          says: '{what} is a gateway. Moving gateways is not supported.',
          remedy:
            'Move gateways by themselves, for example with a second Deployment, and keep them out of the namespaces of applications.',
          params: { what },
        }),
      ),
      ...ownProxies(workloads, pods).map(({ object, what, revision }) =>
        found({
          severity: 'warning',
          variant: 'own-proxy',
          object,
          says: '{what} is a gateway whose own template brings its proxy. The label does not move it: it keeps {revision}.',
          remedy:
            'Upgrade it with its chart or template. Until then {revision} is in use.',
          params: { what, revision },
        }),
      ),
    ];
  },
});

/** Gateways of charts from before gateway injection: neither the webhooks nor a controller of istiod has a part in them. */
function ownProxies(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
) {
  const made = pods.filter(
    pod => podIsLive(pod) && pod.running.kind !== 'none' && isOfTemplate(pod),
  );
  const ofWorkloads = workloads.flatMap(workload => {
    const pod = made.find(each => podBelongsTo(each, workload));
    return pod ? [{ pod, workload }] : [];
  });
  const orphans = made.filter(
    pod => !workloads.some(workload => podBelongsTo(pod, workload)),
  );
  return [
    ...ofWorkloads.map(({ pod, workload }) => ({
      object: workloadObject(workload, pod),
      what: `${workload.apiKind} ${workload.name}`,
      revision: revisionOf(pod),
    })),
    ...orphans.map(pod => ({
      object: podObject(pod),
      what: `Pod ${pod.name}`,
      revision: revisionOf(pod),
    })),
  ];
}

function isOfTemplate({ running }: PodFact): boolean {
  return (
    running.kind !== 'none' &&
    running.madeBy === 'template' &&
    running.role !== 'sidecar'
  );
}

function revisionOf({ running }: PodFact): string {
  return running.kind === 'revision'
    ? running.revision
    : 'a revision that is not known';
}

function isGateway(
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
): boolean {
  const templates = (annotations[TEMPLATES_ANNOTATION] ?? '').split(',');
  return (
    templates.some(template => template.trim() === 'gateway') ||
    gatewayLabels.some(label => label in labels)
  );
}

function templateIsGateway(workload: WorkloadFact): boolean {
  return isGateway(workload.templateLabels, workload.templateAnnotations);
}

function podIsGateway(pod: PodFact): boolean {
  return isGateway(pod.labels, pod.annotations);
}
