import { parse } from 'yaml';
import { isJsonObject, JsonObject } from '../store/json';
import { SidecarSubject } from './SidecarSubject';
import { Container, EnvironmentVariable, Pod, Volume } from '../store/podKinds';
import {
  discoveryAddress,
  InjectorConfiguration,
} from './InjectorConfiguration';

function field(name: string, fieldPath: string): EnvironmentVariable {
  return { name, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
}

function limit(name: string, resource: string): EnvironmentVariable {
  return { name, valueFrom: { resourceFieldRef: { divisor: '0', resource } } };
}

function appContainers(pod: Pod): Container[] {
  return pod.spec.containers.filter(
    container => container.name !== 'istio-proxy',
  );
}

function podPorts(pod: Pod): string {
  const ports = appContainers(pod).flatMap(container => container.ports ?? []);
  return `[\n${ports.map(port => `    ${JSON.stringify(port)}`).join('\n,')}\n]`;
}

/** What the pod itself says of its proxy goes over what the mesh says. */
function ownProxyConfig(pod: Pod): JsonObject {
  const text = pod.metadata.annotations?.['proxy.istio.io/config'];
  const parsed: unknown = text === undefined ? {} : parse(text);
  return isJsonObject(parsed) ? parsed : {};
}

function environment(
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
): EnvironmentVariable[] {
  const address = discoveryAddress(configuration);
  return [
    { name: 'PILOT_CERT_PROVIDER', value: 'istiod' },
    { name: 'CA_ADDR', value: address },
    field('POD_NAME', 'metadata.name'),
    field('POD_NAMESPACE', 'metadata.namespace'),
    field('INSTANCE_IP', 'status.podIP'),
    field('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    field('HOST_IP', 'status.hostIP'),
    limit('ISTIO_CPU_LIMIT', 'limits.cpu'),
    {
      name: 'PROXY_CONFIG',
      value: `${JSON.stringify({ discoveryAddress: address, ...ownProxyConfig(subject.pod) })}\n`,
    },
    { name: 'ISTIO_META_POD_PORTS', value: podPorts(subject.pod) },
    {
      name: 'ISTIO_META_APP_CONTAINERS',
      value: appContainers(subject.pod)
        .map(({ name }) => name)
        .join(','),
    },
    limit('GOMEMLIMIT', 'limits.memory'),
    limit('GOMAXPROCS', 'limits.cpu'),
    { name: 'ISTIO_META_CLUSTER_ID', value: 'Kubernetes' },
    field('ISTIO_META_NODE_NAME', 'spec.nodeName'),
    { name: 'ISTIO_META_INTERCEPTION_MODE', value: 'REDIRECT' },
    { name: 'ISTIO_META_WORKLOAD_NAME', value: subject.workloadName },
    { name: 'ISTIO_META_OWNER', value: subject.owner },
    { name: 'ISTIO_META_MESH_ID', value: 'cluster.local' },
    { name: 'TRUST_DOMAIN', value: 'cluster.local' },
  ];
}

function volumeMounts(role: 'sidecar' | 'router') {
  return [
    {
      mountPath: '/var/run/secrets/workload-spiffe-uds',
      name: 'workload-socket',
    },
    {
      mountPath: '/var/run/secrets/credential-uds',
      name: 'credential-socket',
    },
    {
      mountPath: '/var/run/secrets/workload-spiffe-credentials',
      name: 'workload-certs',
    },
    { mountPath: '/var/run/secrets/istio', name: 'istiod-ca-cert' },
    ...(role === 'sidecar'
      ? [{ mountPath: '/var/run/secrets/istio/crl', name: 'istio-ca-crl' }]
      : []),
    { mountPath: '/var/lib/istio/data', name: 'istio-data' },
    { mountPath: '/etc/istio/proxy', name: 'istio-envoy' },
    { mountPath: '/var/run/secrets/tokens', name: 'istio-token' },
    { mountPath: '/etc/istio/pod', name: 'istio-podinfo' },
  ];
}

/** The proxy's container. A native one is an init container that keeps running. */
export function istioProxy(
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
  role: 'sidecar' | 'router',
): Container {
  const probe = {
    httpGet: { path: '/healthz/ready', port: 15021, scheme: 'HTTP' },
  };
  return {
    name: 'istio-proxy',
    image: subject.image,
    ...(subject.native && role === 'sidecar' && { restartPolicy: 'Always' }),
    args: [
      'proxy',
      role,
      '--domain',
      '$(POD_NAMESPACE).svc.cluster.local',
      '--proxyLogLevel=warning',
      '--proxyComponentLogLevel=misc:error',
      '--log_output_level=default:info',
    ],
    ports: [{ containerPort: 15090, name: 'http-envoy-prom', protocol: 'TCP' }],
    env: environment(configuration, subject),
    resources: subject.resources,
    readinessProbe: {
      ...probe,
      failureThreshold: 4,
      periodSeconds: 15,
      timeoutSeconds: 3,
    },
    ...(role === 'sidecar' && {
      startupProbe: {
        ...probe,
        failureThreshold: 600,
        periodSeconds: 1,
        timeoutSeconds: 3,
      },
    }),
    securityContext: {
      runAsGroup: 1337,
      runAsUser: 1337,
      ...(role === 'sidecar' && { runAsNonRoot: true }),
    },
    volumeMounts: volumeMounts(role),
  };
}

/** The volumes that the proxy mounts. A gateway has no volume for revoked certificates. */
export function sidecarVolumes(role: 'sidecar' | 'router'): Volume[] {
  const token = {
    serviceAccountToken: {
      audience: 'istio-ca',
      expirationSeconds: 43200,
      path: 'istio-token',
    },
  };
  const podField = (path: string) => ({
    fieldRef: { apiVersion: 'v1', fieldPath: `metadata.${path}` },
    path,
  });
  return [
    { name: 'workload-socket', emptyDir: {} },
    { name: 'credential-socket', emptyDir: {} },
    { name: 'workload-certs', emptyDir: {} },
    { name: 'istio-envoy', emptyDir: { medium: 'Memory' } },
    { name: 'istio-data', emptyDir: {} },
    {
      name: 'istio-podinfo',
      downwardAPI: { items: [podField('labels'), podField('annotations')] },
    },
    { name: 'istio-token', projected: { sources: [token] } },
    { name: 'istiod-ca-cert', configMap: { name: 'istio-ca-root-cert' } },
    ...(role === 'sidecar'
      ? [
          {
            name: 'istio-ca-crl',
            configMap: { name: 'istio-ca-crl', optional: true },
          },
        ]
      : []),
  ];
}
