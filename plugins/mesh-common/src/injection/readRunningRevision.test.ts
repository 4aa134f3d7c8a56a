import { readRunningRevision, type PodEvidence } from './readRunningRevision';

const proxy = { name: 'istio-proxy', image: 'docker.io/istio/proxyv2:1.30.3' };

function pod(changes: Partial<PodEvidence>): PodEvidence {
  return { annotations: {}, containers: [], initContainers: [], ...changes };
}

const withAddress = (address: string) =>
  readRunningRevision(
    pod({
      containers: [{ ...proxy, env: [{ name: 'CA_ADDR', value: address }] }],
    }),
  );

describe('readRunningRevision', () => {
  it('does not believe annotations of a pod without a proxy', () => {
    const annotations = {
      'istio.io/rev': '1-30-3',
      'sidecar.istio.io/status': '{"revision":"1-30-3"}',
    };
    expect(
      readRunningRevision(pod({ annotations, containers: [{ name: 'app' }] })),
    ).toEqual({ kind: 'none' });
    expect(
      readRunningRevision(pod({ annotations, initContainers: [proxy] })),
    ).toEqual({ kind: 'none' });
  });

  it.each([
    ['docker.io/istio/proxyv2:1.15.2', 'unknown'],
    ['docker.io/istio/proxyv2:1.17.8-distroless', 'unknown'],
    ['docker.io/istio/proxyv2:1.18.0', 'revision'],
    ['mirror.example/proxyv2@sha256:0123', 'revision'],
  ])('believes the annotation beside the image %s alone: %s', (image, kind) => {
    const running = readRunningRevision(
      pod({
        annotations: { 'istio.io/rev': '1-20-6' },
        containers: [
          { ...proxy, image, env: [{ name: 'ISTIO_META_CLUSTER_ID' }] },
        ],
      }),
    );
    expect(running).toMatchObject({ kind });
  });

  it('does not take any container named istio-proxy for an injected one', () => {
    expect(readRunningRevision(pod({ containers: [proxy] }))).toEqual({
      kind: 'none',
    });
  });

  it.each([
    ['istiod-1-29-6.istio-system.svc:15012', true],
    ['istiod-1-30-3.istio-system.svc:15012', false],
    // It may lead to a named revision: Anthos Service Mesh, control planes outside of the cluster.
    ['istiod.istio-system.svc:15012', false],
    ['istiod-remote.istio-system.svc:15012', false],
  ])('says whether the address %s contradicts the annotation', (value, is) => {
    const running = readRunningRevision(
      pod({
        annotations: { 'istio.io/rev': '1-30-3' },
        containers: [{ ...proxy, env: [{ name: 'CA_ADDR', value }] }],
      }),
    );
    expect(running).toMatchObject(
      is
        ? {
            kind: 'contradicted',
            signs: [{ revision: '1-29-6' }, { revision: '1-30-3' }],
          }
        : { kind: 'revision', revision: '1-30-3' },
    );
  });

  it('ranks what it is named by after who can write it', () => {
    const status = { 'sidecar.istio.io/status': '{"revision":"by-status"}' };
    const containers = [
      {
        ...proxy,
        env: [
          {
            name: 'CA_ADDR',
            value: 'istiod-by-address.istio-system.svc:15012',
          },
        ],
      },
    ];
    expect(
      readRunningRevision(
        pod({
          containers,
          annotations: { 'istio.io/rev': 'by-annotation', ...status },
        }),
      ),
    ).toMatchObject({
      kind: 'contradicted',
      signs: [
        { evidence: 'status', revision: 'by-status' },
        { evidence: 'ca-address', revision: 'by-address' },
        { evidence: 'annotation', revision: 'by-annotation' },
      ],
    });
    expect(readRunningRevision(pod({ containers }))).toMatchObject({
      revision: 'by-address',
      evidence: 'ca-address',
    });
  });

  it.each(['not json', 'null', '[]', '{"revision":null}', '{"revision":7}'])(
    'reads past a status of %s',
    status => {
      expect(
        readRunningRevision(
          pod({
            annotations: { 'sidecar.istio.io/status': status },
            containers: [proxy],
          }),
        ),
      ).toEqual({ kind: 'none' });
    },
  );

  it.each([
    ['istiod.istio-system.svc:15012', 'default'],
    ['istiod-1-30-3.mesh.svc:15012', '1-30-3'],
  ])('reads the revision behind %s', (address, revision) => {
    expect(withAddress(address)).toMatchObject({ revision });
  });

  it.each([
    'ca.example.com:443',
    'meshca.googleapis.com:443',
    'cert-manager-istio-csr.cert-manager.svc:443',
    'istiodx.istio-system.svc:15012',
    'istiod.example.com:15012',
    'istiod-revision-tag-stable.istio-system.svc:15012',
    'istiod-remote.istio-system.svc:15012',
    '',
  ])('reads no revision from the address "%s"', address => {
    expect(withAddress(address)).toMatchObject({
      kind: 'unknown',
      why: { code: 'running.unknown' },
      proxyVersion: '1.30.3',
    });
  });

  it.each([
    [
      '{"discoveryAddress":"istiod-1-30-3.mesh.svc:15012"}',
      'istiod-1-30-3.mesh.svc',
    ],
    ['{}', 'istiod.istio-system.svc'],
    ['not json', null],
    [undefined, null],
  ])(
    'reads the discovery host from PROXY_CONFIG %s',
    (value, discoveryHost) => {
      const env = [{ name: 'PROXY_CONFIG', value }];
      expect(
        readRunningRevision(
          pod({
            annotations: { 'istio.io/rev': '1-30-3' },
            containers: [{ ...proxy, env }],
          }),
        ),
      ).toMatchObject({ discoveryHost });
    },
  );
});
