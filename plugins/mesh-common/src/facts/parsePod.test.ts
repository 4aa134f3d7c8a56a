import { readPods } from '../injection/__testUtils__/readTruth';
import { parsePod } from './parsePod';

const recorded = new Map(
  readPods().map(({ name, pod }) => [name, parsePod(pod)]),
);

/** Which recorded pod carries what; see injection/testdata/truth. */
const injected = [
  ['1-30-3-gateway', '1.30.3', false],
  ['1-30-3-job', '1.30.3', true],
  ['1-30-3-native-annotation-false', '1.30.3', false],
  ['1-30-3-own-istio-proxy', '1.30.3', true],
  ['1-30-3-plain-deployment', '1.30.3', true],
  ['1-30-3-proxy-image-annotation', '1.29.5', true],
] as const;

describe('parsePod', () => {
  it.each(injected)(
    'reads revision, version and shape of the recorded %s',
    (name, proxyVersion, nativeSidecar) => {
      expect(recorded.get(name)?.running).toMatchObject({
        kind: 'revision',
        revision: '1-30-3',
        evidence: 'status',
        proxyVersion,
        nativeSidecar,
        caHost: 'istiod-1-30-3.istio-system.svc',
        discoveryHost: 'istiod-1-30-3.istio-system.svc',
      });
    },
  );

  it.each(['1-30-3-host-network', '1-30-3-inject-false'])(
    'reads that the recorded %s carries nothing',
    name => {
      expect(recorded.get(name)?.running).toEqual({ kind: 'none' });
    },
  );

  it('keeps what decides and drops the other annotations', () => {
    expect(recorded.get('1-30-3-gateway')?.annotations).toEqual({
      'inject.istio.io/templates': 'gateway',
    });
    expect(recorded.get('1-30-3-host-network')?.hostNetwork).toBe(true);
    expect(recorded.get('1-30-3-plain-deployment')).toMatchObject({
      name: 'plain-84f6769644-jgfkp',
      node: 'node-1',
      phase: 'Running',
      ready: true,
      terminating: false,
      trouble: null,
      controller: { kind: 'ReplicaSet', name: 'plain-84f6769644' },
    });
  });

  it('reads an empty object and one with fields of other types', () => {
    const nothing = parsePod({});
    expect(nothing).toMatchObject({
      phase: 'Unknown',
      ready: false,
      controller: null,
      running: { kind: 'none' },
      trouble: null,
    });
    const odd = {
      metadata: { labels: ['a'], annotations: { a: 1 }, ownerReferences: 'x' },
      spec: { containers: [null, 'x', { name: 7 }] },
      status: { conditions: {}, containerStatuses: [null] },
    };
    expect(parsePod(odd)).toEqual(nothing);
  });
});

describe('the trouble of a pod', () => {
  const troubleOf = (status: Parameters<typeof parsePod>[0]) =>
    parsePod({ status }).trouble;
  const container = (name: string, state: object, lastState: object = {}) =>
    JSON.parse(JSON.stringify({ name, state, lastState }));

  it('is the waiting reason with the last exit code', () => {
    const status = {
      containerStatuses: [
        container('istio-proxy', { running: {} }),
        container(
          'app',
          { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s' } },
          { terminated: { exitCode: 137, reason: 'OOMKilled' } },
        ),
      ],
    };
    expect(troubleOf(status)).toEqual({
      reason: 'CrashLoopBackOff',
      message: 'app: back-off 5m0s; exit code 137 (OOMKilled)',
      container: 'app',
    });
  });

  it.each(['ImagePullBackOff', 'ErrImagePull', 'CreateContainerConfigError'])(
    'is found in init containers: %s',
    reason => {
      const status = {
        initContainerStatuses: [
          container('istio-init', { waiting: { reason, message: 'no' } }),
        ],
      };
      expect(troubleOf(status)).toEqual({ reason, message: 'istio-init: no' });
    },
  );

  it('is the exit code of a container that ended badly', () => {
    const status = {
      containerStatuses: [
        container('app', { terminated: { exitCode: 1, reason: 'Error' } }),
      ],
    };
    expect(troubleOf(status)).toEqual({
      reason: 'Error',
      message: 'app: exit code 1 (Error)',
    });
  });

  it('is why the pod could not be scheduled or was evicted', () => {
    const unscheduled = {
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: '0/3 nodes are available',
        },
      ],
    };
    expect(troubleOf(unscheduled)).toEqual({
      reason: 'Unschedulable',
      message: '0/3 nodes are available',
    });
    const evicted = {
      phase: 'Failed',
      reason: 'Evicted',
      message: 'The node was low on memory.',
    };
    expect(troubleOf(evicted)).toEqual({
      reason: 'Evicted',
      message: 'The node was low on memory.',
    });
  });

  it('is nothing while a pod is starting or a job has ended well', () => {
    const starting = {
      containerStatuses: [
        container('app', { waiting: { reason: 'ContainerCreating' } }),
      ],
    };
    const ended = {
      containerStatuses: [
        container('app', { terminated: { exitCode: 0, reason: 'Completed' } }),
      ],
    };
    expect(troubleOf(starting)).toBeNull();
    expect(troubleOf(ended)).toBeNull();
  });
});
