import {
  factsOf,
  placementInput,
  podOf,
  podsOf,
  workload,
} from './__testUtils__/placementFixture';
import { readPlacement as read } from './__testUtils__/readPlacement';

const to1303 = { 'istio.io/rev': '1-30-3' };

describe('the sentence of a placement without drift', () => {
  it.each([
    [['1-30-3', '1-30-3'], 'Both pods run 1-30-3.'],
    [['1-30-3'], 'The only pod runs 1-30-3.'],
  ])('up-to-date: for pods on %j', (revisions, sentence) => {
    const pods = podsOf('api', ...revisions);
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'up-to-date',
      sentence,
    ]);
  });

  it('up-to-date: names each share where pods ask for different revisions', () => {
    const facts = factsOf(
      {},
      [...podsOf('api', '1-30-3', '1-30-3'), ...podsOf('web', '1-29-6')],
      [
        workload('api', { templateLabels: { 'istio.io/rev': '1-30-3' } }),
        workload('web', { templateLabels: { 'istio.io/rev': 'stable' } }),
      ],
    );
    expect(read(placementInput(facts))).toEqual([
      'up-to-date',
      'All 3 pods run what they would get: 1 1-29-6, 2 1-30-3.',
    ]);
  });

  it('up-to-date: completed, terminating, opted-out and host-network pods are no drift', () => {
    const optOut = { 'sidecar.istio.io/inject': 'false' };
    const facts = factsOf(to1303, [
      podOf('api', 0, '1-30-3'),
      podOf('api', 1, '1-29-6', { phase: 'Succeeded' }),
      podOf('api', 2, '1-29-6', { phase: 'Failed' }),
      podOf('api', 3, '1-29-6', { terminating: true }),
      podOf('api', 4, null, { labels: optOut }),
      podOf('api', 5, null, { hostNetwork: true }),
    ]);
    expect(read(placementInput(facts))).toEqual([
      'up-to-date',
      '1 pod runs 1-30-3; 2 other pods are not injected.',
    ]);
  });

  it.each([
    [{}, 'none of its labels asks for a sidecar.'],
    [
      { 'istio-injection': 'disabled', 'istio.io/rev': '1-30-3' },
      'its label istio-injection has another value than "enabled".',
    ],
  ])('not-injected: for namespace labels %j', (labels, why) => {
    const facts = factsOf(labels, podsOf('api', null));
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      `Namespace payments is not in the mesh: ${why}`,
    ]);
  });

  it('not-injected: the namespace asks, all its pods opted out', () => {
    const labels = { 'sidecar.istio.io/inject': 'false' };
    const facts = factsOf(
      to1303,
      [podOf('api', 0, null, { labels }), podOf('api', 1, null, { labels })],
      [workload('api', { templateLabels: labels })],
    );
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      'Both pods in payments are opted out of injection.',
    ]);
  });

  it('not-injected: the namespace asks, its pods use the network of the node', () => {
    const facts = factsOf(
      to1303,
      [podOf('api', 0, null, { hostNetwork: true })],
      [workload('api', { templateHostNetwork: true })],
    );
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      'The only pod in payments is on the network of the node, where Istio never injects.',
    ]);
  });

  it('empty: no pods run', () => {
    expect(read(placementInput(factsOf(to1303, [])))).toEqual([
      'empty',
      'No pods run in payments; a new pod would get 1-30-3.',
    ]);
  });
});
