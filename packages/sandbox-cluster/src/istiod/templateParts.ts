import { Container, Volume } from '../store/podKinds';
import { InjectorConfiguration } from './InjectorConfiguration';
import { istioInit } from './istioInit';
import { istioProxy, sidecarVolumes } from './sidecar';
import { SidecarSubject } from './SidecarSubject';

/** What a template puts into a pod. */
export interface TemplateParts {
  initContainers: Container[];
  containers: Container[];
  volumes: Volume[];
  /** Whether it writes Istio's labels and the annotation `istio.io/rev`; every injection writes the status. */
  writesMetadata: boolean;
  /** Whether it tells others that the pod speaks mutual TLS. */
  mutualTls: boolean;
}

const nothing: TemplateParts = {
  initContainers: [],
  containers: [],
  volumes: [],
  writesMetadata: false,
  mutualTls: false,
};

function sidecar(
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
): TemplateParts {
  const proxy = istioProxy(configuration, subject, 'sidecar');
  const { native } = subject;
  return {
    initContainers: [istioInit(subject), ...(native ? [proxy] : [])],
    containers: native ? [] : [proxy],
    volumes: sidecarVolumes('sidecar'),
    writesMetadata: true,
    mutualTls: true,
  };
}

function gateway(
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
): TemplateParts {
  return {
    ...nothing,
    containers: [istioProxy(configuration, subject, 'router')],
    volumes: sidecarVolumes('router'),
    writesMetadata: true,
  };
}

/** The agent beside an application that speaks xDS itself: no redirection, and never a native sidecar. */
function grpcAgent(
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
): TemplateParts {
  const proxy = istioProxy(
    configuration,
    { ...subject, native: false },
    'sidecar',
  );
  const env = [
    { name: 'ISTIO_META_GENERATOR', value: 'grpc' },
    ...(proxy.env ?? []),
    { name: 'DISABLE_ENVOY', value: 'true' },
  ];
  const shared = 'istio-xds';
  const volumes = [
    ...sidecarVolumes('router').filter(
      ({ name }) => name !== 'credential-socket' && name !== 'istio-envoy',
    ),
    { name: shared, emptyDir: { medium: 'Memory' } },
  ];
  const there = new Set(volumes.map(({ name }) => name));
  const volumeMounts = [
    ...(proxy.volumeMounts ?? []).filter(({ name }) => there.has(name)),
    { mountPath: '/etc/istio/proxy', name: shared },
  ];
  return {
    ...nothing,
    containers: [{ ...proxy, env, volumeMounts }],
    volumes,
    writesMetadata: true,
  };
}

/** A file for an application that speaks xDS itself; no proxy, and no annotation of the revision. */
function grpcSimple(): TemplateParts {
  return {
    ...nothing,
    initContainers: [
      {
        name: 'grpc-bootstrap-init',
        image: 'busybox:1.28',
        volumeMounts: [
          {
            mountPath: '/var/lib/grpc/data/',
            name: 'grpc-io-proxyless-bootstrap',
          },
        ],
      },
    ],
    volumes: [{ name: 'grpc-io-proxyless-bootstrap', emptyDir: {} }],
  };
}

/** Renders a template by its name. One that is not Istio's own leaves nothing but the status of the injection. */
export function templateParts(
  template: string,
  configuration: InjectorConfiguration,
  subject: SidecarSubject,
): TemplateParts {
  switch (template) {
    case 'sidecar':
      return sidecar(configuration, subject);
    case 'gateway':
      return gateway(configuration, subject);
    case 'grpc-agent':
      return grpcAgent(configuration, subject);
    case 'grpc-simple':
      return grpcSimple();
    default:
      return nothing;
  }
}

function lastOfEachName<T extends { name: string }>(list: T[]): T[] {
  return [...new Map(list.map(each => [each.name, each])).values()];
}

/** Several templates are laid over each other: what has the same name is there once, as the last one has it. */
export function mergedParts(parts: TemplateParts[]): TemplateParts {
  const merged = {
    initContainers: lastOfEachName(parts.flatMap(each => each.initContainers)),
    containers: lastOfEachName(parts.flatMap(each => each.containers)),
    volumes: lastOfEachName(parts.flatMap(each => each.volumes)),
  };
  return {
    ...merged,
    writesMetadata: parts.some(each => each.writesMetadata),
    mutualTls: parts.some(each => each.mutualTls),
  };
}
