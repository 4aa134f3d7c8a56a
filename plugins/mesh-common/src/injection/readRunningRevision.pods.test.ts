import type { JsonObject } from '@backstage/types';
import { parsePod } from '../facts/parsePod';
import { bringsItsProxy, podIsOptedOut } from './podIsOptedOut';
import { readPods } from './__testUtils__/readTruth';

const recorded = new Map(readPods().map(({ name, pod }) => [name, pod]));

/** A recorded pod after a change of its text, so that nested fields are reached as a person would. */
function changed(name: string, change: (pod: RecordedPod) => void): JsonObject {
  const pod: RecordedPod & JsonObject = JSON.parse(
    JSON.stringify(recorded.get(`1-30-3-${name}`)),
  );
  change(pod);
  return pod;
}

interface RecordedContainer {
  name: string;
  image: string;
  args?: string[];
  env?: Array<{ name: string; value?: string }>;
}

interface RecordedPod {
  metadata: {
    annotations: Record<string, string>;
    labels: Record<string, string>;
  };
  spec: {
    containers: RecordedContainer[];
    initContainers: RecordedContainer[];
  };
}

function proxyOf({ spec }: RecordedPod): RecordedContainer {
  const all = [...(spec.initContainers ?? []), ...spec.containers];
  const proxy = all.find(({ name }) => name === 'istio-proxy');
  if (!proxy) throw new Error('the recorded pod has a proxy');
  return proxy;
}

function setVariable(pod: RecordedPod, name: string, value: string): void {
  const proxy = proxyOf(pod);
  proxy.env = [
    ...(proxy.env ?? []).filter(each => each.name !== name),
    { name, value },
  ];
}

const runningOf = (pod: JsonObject) => parsePod(pod).running;
const statusWithoutRevision = (status: string) =>
  JSON.stringify({ ...JSON.parse(status), revision: undefined });

describe('what recorded pods of older and other kinds run', () => {
  it('of 1.17 and older: by the status', () => {
    const pod = changed('plain-deployment', ({ metadata }) => {
      delete metadata.annotations['istio.io/rev'];
    });
    expect(runningOf(pod)).toMatchObject({
      revision: '1-30-3',
      evidence: 'status',
    });
  });

  it('of 1.10: by the address of the authority, not by the label that it had', () => {
    const pod = changed('plain-deployment', ({ metadata }) => {
      const { annotations } = metadata;
      delete annotations['istio.io/rev'];
      annotations['sidecar.istio.io/status'] = statusWithoutRevision(
        annotations['sidecar.istio.io/status'],
      );
      metadata.labels['istio.io/rev'] = 'somebody-elses-wish';
    });
    expect(runningOf(pod)).toMatchObject({
      revision: '1-30-3',
      evidence: 'ca-address',
    });
  });

  it('with an external authority: by the address of istiod, and else not at all', () => {
    const old = (value: string) =>
      changed('plain-deployment', pod => {
        const { annotations } = pod.metadata;
        delete annotations['istio.io/rev'];
        delete annotations['sidecar.istio.io/status'];
        setVariable(
          pod,
          'CA_ADDR',
          'cert-manager-istio-csr.cert-manager.svc:443',
        );
        setVariable(pod, 'PROXY_CONFIG', value);
      });
    expect(
      runningOf(
        old('{"discoveryAddress":"istiod-1-30-3.istio-system.svc:15012"}'),
      ),
    ).toMatchObject({ revision: '1-30-3', evidence: 'discovery-address' });
    expect(
      runningOf(old('{"discoveryAddress":"istiod.example.com:15012"}')),
    ).toMatchObject({ kind: 'unknown', proxyVersion: '1.30.3' });
  });

  it('an external authority contradicts nothing', () => {
    const pod = changed('plain-deployment', each =>
      setVariable(each, 'CA_ADDR', 'meshca.googleapis.com:443'),
    );
    expect(runningOf(pod)).toMatchObject({
      kind: 'revision',
      revision: '1-30-3',
    });
  });

  it.each([
    ['CA_ADDR', 'istiod-1-29-6.istio-system.svc:15012', 'ca-address'],
    [
      'PROXY_CONFIG',
      '{"discoveryAddress":"istiod-1-29-6.istio-system.svc:15012"}',
      'discovery-address',
    ],
  ])('tells that %s names another revision', (name, value, evidence) => {
    const pod = changed('plain-deployment', each =>
      setVariable(each, name, value),
    );
    expect(runningOf(pod)).toMatchObject({
      kind: 'contradicted',
      signs: expect.arrayContaining([
        { evidence: 'status', revision: '1-30-3', says: '1-30-3' },
        {
          evidence,
          revision: '1-29-6',
          says: 'istiod-1-29-6.istio-system.svc',
        },
      ]),
    });
  });

  it('nothing, where the annotations were copied and the proxy left out', () => {
    const pod = changed('plain-deployment', ({ spec }) => {
      spec.initContainers = [];
    });
    expect(runningOf(pod)).toEqual({ kind: 'none' });
  });

  it('nothing, where a container of somebody else has the name and the annotations', () => {
    const pod = changed('plain-deployment', ({ spec }) => {
      spec.initContainers = [];
      spec.containers.push({ name: 'istio-proxy', image: 'nginx:1.27' });
    });
    expect(runningOf(pod)).toEqual({ kind: 'none' });
  });

  it('nothing, where it is the node proxy of ambient', () => {
    const pod = changed('gateway', each => {
      each.metadata.annotations = { 'sidecar.istio.io/inject': 'false' };
      proxyOf(each).args = ['proxy', 'ztunnel'];
    });
    expect(runningOf(pod)).toEqual({ kind: 'none' });
  });

  it('a gateway that was injected by its template', () => {
    expect(runningOf(changed('gateway', () => {}))).toMatchObject({
      role: 'gateway',
      madeBy: 'injector',
    });
  });

  it.each([
    ['router', 'istio.io-gateway-controller', 'gateway'],
    ['waypoint', 'istio.io-mesh-controller', 'waypoint'],
  ])(
    'a %s that istiod renders is in the mesh, though it refuses the injector',
    (argument, controller, role) => {
      const pod = changed('gateway', each => {
        const { annotations, labels } = each.metadata;
        delete annotations['sidecar.istio.io/status'];
        labels['sidecar.istio.io/inject'] = 'false';
        labels['gateway.istio.io/managed'] = controller;
        proxyOf(each).args = ['proxy', argument];
      });
      const fact = parsePod(pod);
      expect(fact.running).toMatchObject({
        revision: '1-30-3',
        role,
        madeBy: 'gateway-controller',
      });
      expect(podIsOptedOut(fact.labels, fact.annotations)).toBe(true);
      expect(bringsItsProxy(fact)).toBe(true);
    },
  );

  it('a waypoint that is no Envoy, whose image has a version of its own', () => {
    const pod = changed('gateway', each => {
      const { annotations, labels } = each.metadata;
      delete annotations['sidecar.istio.io/status'];
      labels['gateway.istio.io/managed'] =
        'istio.io-agentgateway-waypoint-controller';
      each.spec.containers = [
        {
          name: 'agentgateway',
          image: 'registry.example/agentgateway:1.2.0',
          env: [
            {
              name: 'XDS_ADDRESS',
              value: 'https://istiod-1-30-3.istio-system.svc:15012',
            },
          ],
        },
      ];
    });
    expect(runningOf(pod)).toMatchObject({
      revision: '1-30-3',
      role: 'waypoint',
      proxyVersion: null,
      discoveryHost: 'istiod-1-30-3.istio-system.svc',
    });
  });

  it('a gateway of an old chart, which holds its proxy in its own template', () => {
    const pod = changed('gateway', ({ metadata }) => {
      delete metadata.annotations['sidecar.istio.io/status'];
      delete metadata.annotations['istio.io/rev'];
      metadata.labels['sidecar.istio.io/inject'] = 'false';
    });
    expect(runningOf(pod)).toMatchObject({
      revision: '1-30-3',
      evidence: 'ca-address',
      madeBy: 'template',
    });
  });

  it('no version where the image is named by its digest alone', () => {
    const pod = changed('plain-deployment', each => {
      proxyOf(each).image = 'docker.io/istio/proxyv2@sha256:0123';
    });
    expect(runningOf(pod)).toMatchObject({ proxyVersion: null });
  });
});
