import type { PodFact } from '../facts/podFact';
import {
  factsOf,
  placementInput,
  podOf,
  podsOf,
  runs,
} from './__testUtils__/placementFixture';
import { readPlacement } from './__testUtils__/readPlacement';
import { buildPlacement } from './buildPlacement';

const to1303 = { 'istio.io/rev': '1-30-3' };
const proxy = runs('1-29-6');
if (proxy.kind !== 'revision') throw new Error('the fixture runs a revision');

const placementOf = (...pods: PodFact[]) =>
  placementInput(factsOf(to1303, pods));

describe('pods that say nothing of how far a workload is', () => {
  it.each([
    ['completed', { phase: 'Succeeded' }],
    ['completed', { phase: 'Failed' }],
    ['terminating', { terminating: true }],
    ['opted-out', { labels: { 'sidecar.istio.io/inject': 'false' } }],
    ['opted-out', { annotations: { 'sidecar.istio.io/inject': 'false' } }],
    ['host-network', { hostNetwork: true }],
    ['pending', { phase: 'Pending', node: null, ready: false }],
    ['own-proxy', { running: { ...proxy, madeBy: 'gateway-controller' } }],
    ['own-proxy', { running: { ...proxy, madeBy: 'template' } }],
  ] as const)('%s: %j', (standing, changes) => {
    const old = podOf('api', 0, '1-29-6', changes);
    const input = placementOf(old, podOf('api', 1, '1-30-3'));
    const [workload] = buildPlacement(input).workloads;
    expect(workload.pods[0]).toMatchObject({ standing, differences: [] });
    expect(workload.differences).toEqual([]);
    expect(readPlacement(input)[0]).toBe('up-to-date');
  });

  it('pending pods are neither moved nor left behind, and said to wait', () => {
    const waiting = { phase: 'Pending', node: null, ready: false };
    const input = placementOf(
      podOf('api', 0, '1-29-6', waiting),
      podOf('api', 1, '1-30-3', waiting),
    );
    expect(readPlacement(input)).toEqual([
      'empty',
      'No pods run in payments: 2 of them wait for a node. A new pod would get 1-30-3.',
    ]);
    expect(buildPlacement(input).runs).toEqual([]);
  });

  it('a pod that starts on its node does count', () => {
    const input = placementOf(
      podOf('api', 0, '1-29-6', { phase: 'Pending', ready: false }),
    );
    expect(readPlacement(input)[0]).toBe('drifted');
  });

  it('pods whose proxy names no revision make the placement undetermined', () => {
    const why = { code: 'running.unknown', params: {}, text: 'Nothing says.' };
    const { kind, revision, evidence, ...fields } = proxy;
    const untold = podOf('api', 0, null, {
      running: {
        ...{ kind: 'unknown', why, ...fields },
        ...{ statusSays: null, annotationSays: null },
        ...{ caHost: null, discoveryHost: null },
      },
    });
    const input = placementOf(untold, ...podsOf('web', '1-30-3'));
    expect(readPlacement(input)).toEqual([
      'undetermined',
      '1 pod of payments carries a proxy that says nowhere of which revision it is. Restart what owns it: new proxies say it.',
    ]);
    expect(buildPlacement(input).runs).toContainEqual({
      revision: null,
      version: '1.29.6',
      pods: 1,
      unknownRevision: true,
    });
  });
});
