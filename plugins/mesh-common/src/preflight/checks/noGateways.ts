import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { podIsLive } from '../../steps/countedPods';
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
    return (all.length > 0 ? all : injectedPods).map(({ object, what }) =>
      found({
        severity: 'blocker',
        object,
        says: '{what} is a gateway. Moving gateways is not supported.',
        remedy:
          'Move gateways by themselves, for example with a second Deployment, and keep them out of the namespaces of applications.',
        params: { what },
      }),
    );
  },
});

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
