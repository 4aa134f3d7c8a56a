import { istiodName } from '../../istiod/InjectorConfiguration';
import { NewObject } from '../../store/KubernetesObject';
import { ControlPlane, labelsOf, namespace } from './ControlPlane';
import { istiodConfigMaps } from './istiodConfigMaps';
import { trustRoot } from './trustRoot';
import { revisionWebhook, tagWebhook, validatingWebhook } from './webhooks';

const servicePorts = [
  { name: 'grpc-xds', port: 15010, protocol: 'TCP', targetPort: 15010 },
  { name: 'https-dns', port: 15012, protocol: 'TCP', targetPort: 15012 },
  { name: 'https-webhook', port: 443, protocol: 'TCP', targetPort: 15017 },
  { name: 'http-monitoring', port: 15014, protocol: 'TCP', targetPort: 15014 },
];

function selectorOf(revision: string): Record<string, string> {
  return revision === 'default'
    ? { istio: 'pilot' }
    : { app: 'istiod', 'istio.io/rev': revision };
}

function deployment({ revision, version, replicas }: ControlPlane): NewObject {
  const podLabels = {
    app: 'istiod',
    'istio.io/rev': revision,
    istio: revision === 'default' ? 'pilot' : 'istiod',
    'sidecar.istio.io/inject': 'false',
    'istio.io/dataplane-mode': 'none',
  };
  const ports = [8080, 15010, 15012, 15014, 15017].map(containerPort => ({
    containerPort,
    protocol: 'TCP',
  }));
  const env = [
    { name: 'REVISION', value: revision },
    { name: 'CLUSTER_ID', value: 'Kubernetes' },
  ];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: istiodName(revision),
      namespace,
      labels: labelsOf(revision),
    },
    spec: {
      replicas,
      selector: { matchLabels: selectorOf(revision) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '100%', maxUnavailable: '25%' },
      },
      template: {
        metadata: {
          labels: podLabels,
          annotations: {
            'prometheus.io/port': '15014',
            'prometheus.io/scrape': 'true',
          },
        },
        spec: {
          serviceAccountName: istiodName(revision),
          containers: [
            {
              name: 'discovery',
              image: `docker.io/istio/pilot:${version}`,
              args: ['discovery'],
              ports,
              env,
            },
          ],
        },
      },
    },
  };
}

function service(
  name: string,
  revision: string,
  clusterIP: string,
  labels: Record<string, string>,
): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: { ...labelsOf(revision), ...labels } },
    spec: {
      clusterIP,
      clusterIPs: [clusterIP],
      type: 'ClusterIP',
      selector: selectorOf(revision),
      ports: servicePorts,
    },
  };
}

function disruptionBudget({ revision }: ControlPlane): NewObject {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: {
      name: istiodName(revision),
      namespace,
      labels: labelsOf(revision),
    },
    spec: { minAvailable: 1, selector: { matchLabels: selectorOf(revision) } },
  };
}

/** Everything that an installation of one revision brings, its webhooks included. */
export function controlPlane(plane: ControlPlane): NewObject[] {
  const { revision, replicas } = plane;
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: istiodName(revision), namespace },
    },
    ...istiodConfigMaps(plane),
    deployment(plane),
    service(istiodName(revision), revision, plane.clusterIP, {}),
    ...(replicas > 1 ? [disruptionBudget(plane)] : []),
    revisionWebhook(revision),
    validatingWebhook(revision),
  ];
}

/** What `istioctl tag set` makes: a webhook and a Service. */
export function revisionTag(
  tag: string,
  revision: string,
  clusterIP: string,
): NewObject[] {
  return [
    tagWebhook(tag, revision),
    service(`istiod-revision-tag-${tag}`, revision, clusterIP, {
      'istio.io/tag': tag,
    }),
  ];
}

/** The namespace of the control planes and the secret of their shared, self-signed CA (without its key). */
export function istioSystem(): NewObject[] {
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'istio-ca-secret', namespace },
      type: 'istio.io/ca-root',
      data: { 'ca-cert.pem': Buffer.from(trustRoot).toString('base64') },
    },
  ];
}
