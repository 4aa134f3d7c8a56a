import { recordedPod } from '../__testUtils__/recordedTruth';
import { applyJsonPatch } from '../admission/applyJsonPatch';
import { Container, Pod } from '../store/podKinds';
import { inject } from './injector';
import {
  InjectorConfiguration,
  injectorConfiguration,
} from './InjectorConfiguration';

const configuration = injectorConfiguration('1-30-3', '1.30.3');

function pod(
  metadata: Partial<Pod['metadata']> = {},
  spec: Partial<Pod['spec']> = {},
): Pod {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'p',
      uid: '',
      resourceVersion: '',
      creationTimestamp: '',
      ...metadata,
    },
    spec: {
      containers: [
        {
          name: 'app',
          image: 'registry.example/app:1',
          ports: [{ containerPort: 8080, protocol: 'TCP' }],
        },
      ],
      ...spec,
    },
    status: { phase: 'Pending' },
  };
}

function injected(
  subject: Pod,
  by: InjectorConfiguration = configuration,
): Pod {
  const injection = inject(by, subject, 'full-1-30-3');
  if (injection.kind !== 'patched')
    throw new Error(`The pod was ${injection.kind}`);
  return applyJsonPatch(subject, injection.patch);
}

const proxyOf = ({ spec }: Pod) =>
  [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ name }) => name === 'istio-proxy',
  ) as Container;
const statusOf = ({ metadata }: Pod) =>
  JSON.parse(metadata.annotations?.['sidecar.istio.io/status'] ?? 'null');
const recorded = (name: string) => recordedPod(name) as Pod;

describe('the injector', () => {
  it('gives a pod of a deployment what the recorded one has', () => {
    const truth = recorded('plain-deployment');
    const { labels, ownerReferences, generateName } = truth.metadata;
    const own = {
      app: 'plain',
      'pod-template-hash': labels?.['pod-template-hash'] ?? '',
    };
    const result = injected(
      pod({ name: '', generateName, labels: own, ownerReferences }),
    );
    // Probes are not rewritten here, so the variable that lists them is missing.
    const environment = proxyOf(truth).env?.filter(
      ({ name }) => name !== 'ISTIO_KUBE_APP_PROBERS',
    );
    const values = (list: Container['env']) =>
      list?.map(({ name, value }) => ({ name, value }));
    expect(values(proxyOf(result).env)).toEqual(values(environment));
    expect(proxyOf(result).args).toEqual(proxyOf(truth).args);
    expect(result.metadata.annotations).toEqual(truth.metadata.annotations);
    expect(statusOf(result)).toEqual(statusOf(truth));
    expect(result.spec.volumes?.map(({ name }) => name)).toEqual(
      truth.spec.volumes
        ?.map(({ name }) => name)
        .filter(name => !name.startsWith('kube-api-access')),
    );
  });

  it('puts the proxy among the containers when a pod wants no native sidecar', () => {
    const truth = recorded('native-annotation-false');
    const result = injected(
      pod({ annotations: { 'sidecar.istio.io/nativeSidecar': 'false' } }),
    );
    expect(statusOf(result)).toEqual(statusOf(truth));
    expect(result.spec.containers.map(({ name }) => name)).toEqual([
      'app',
      'istio-proxy',
    ]);
    expect(proxyOf(result).restartPolicy).toBeUndefined();
  });

  it('takes the image that the pod names', () => {
    const truth = recorded('proxy-image-annotation');
    const image =
      truth.metadata.annotations?.['sidecar.istio.io/proxyImage'] ?? '';
    expect(
      proxyOf(
        injected(
          pod({ annotations: { 'sidecar.istio.io/proxyImage': image } }),
        ),
      ).image,
    ).toBe(proxyOf(truth).image);
  });

  it('renders a gateway without init containers, redirection or the volume of revoked certificates', () => {
    const truth = recorded('gateway');
    const annotations = { 'inject.istio.io/templates': 'gateway' };
    const result = injected(
      pod(
        { annotations, labels: { app: 'gateway' } },
        { containers: [{ name: 'istio-proxy', image: 'auto' }] },
      ),
    );
    expect(statusOf(result)).toEqual(statusOf(truth));
    expect(proxyOf(result).image).toBe(proxyOf(truth).image);
    expect(proxyOf(result).args).toEqual(proxyOf(truth).args);
    expect(result.metadata.labels).not.toHaveProperty(
      'security.istio.io/tlsMode',
    );
  });

  it('starts anew on a pod that another revision has injected: the last one stands, once', () => {
    const own = { name: 'prepare', image: 'registry.example/prepare:1' };
    const first = injected(
      pod({}, { initContainers: [own] }),
      injectorConfiguration('1-29-6', '1.29.6'),
    );
    const second = injected(first);
    expect(second.metadata.annotations?.['istio.io/rev']).toBe('1-30-3');
    expect(
      second.spec.initContainers?.map(({ name, image }) => [name, image]),
    ).toEqual([
      ['istio-init', 'docker.io/istio/proxyv2:1.30.3'],
      ['istio-proxy', 'docker.io/istio/proxyv2:1.30.3'],
      ['prepare', 'registry.example/prepare:1'],
    ]);
    expect(second.spec.volumes).toHaveLength(9);
  });

  it('keeps the containers of the pod when a copied status names them', () => {
    const copied = JSON.stringify({
      initContainers: null,
      containers: ['app', 'istio-proxy'],
      volumes: null,
    });
    const result = injected(
      pod({ annotations: { 'sidecar.istio.io/status': copied } }),
    );
    expect(result.spec.containers.map(({ name }) => name)).toEqual(['app']);
    expect(statusOf(result).revision).toBe('1-30-3');
  });

  it('gives an application that speaks xDS an agent with all volumes that it mounts', () => {
    const result = injected(
      pod({ annotations: { 'inject.istio.io/templates': 'grpc-agent' } }),
    );
    const volumes = result.spec.volumes?.map(({ name }) => name);
    const mounted = proxyOf(result).volumeMounts?.map(({ name }) => name) ?? [];
    expect(volumes).toEqual(expect.arrayContaining(mounted));
    expect(result.spec.initContainers).toEqual([]);
    expect(result.metadata.annotations?.['istio.io/rev']).toBe('1-30-3');
  });

  it('leaves a file and its status where the template brings no proxy', () => {
    const result = injected(
      pod({ annotations: { 'inject.istio.io/templates': 'grpc-simple' } }),
    );
    expect(statusOf(result)).toMatchObject({
      initContainers: ['grpc-bootstrap-init'],
      containers: null,
      revision: '1-30-3',
    });
    expect(result.metadata.annotations).not.toHaveProperty(['istio.io/rev']);
  });

  it('lays several templates over each other', () => {
    const result = injected(
      pod({ annotations: { 'inject.istio.io/templates': 'sidecar,gateway' } }),
    );
    const names = result.spec.volumes?.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('istio-ca-crl');
  });

  it('refuses a pod that asks for a template which it does not have', () => {
    const annotations = { 'inject.istio.io/templates': 'other' };
    expect(inject(configuration, pod({ annotations }), 'apps')).toEqual({
      kind: 'refused',
      message:
        'failed to run injection template: requested template "other" not found; have gateway, grpc-agent, grpc-simple, sidecar, waypoint',
    });
  });

  it('refuses a pod with an annotation that it cannot read', () => {
    const annotations = { 'sidecar.istio.io/interceptionMode': 'SOMETIMES' };
    const refusal = inject(configuration, pod({ annotations }), 'apps');
    expect(refusal).toEqual({
      kind: 'refused',
      message: expect.stringMatching(/^failed to run injection template: /),
    });
  });
});
