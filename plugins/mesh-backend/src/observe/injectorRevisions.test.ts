import { parsePod } from '@mesh-plugins/backstage-plugin-mesh-common';
import { injectorRevisions } from './injectorRevisions';

const istiod = (
  revision: string | null,
  {
    ready = true,
    namespace = 'istio-system',
    phase = 'Running',
    terminating = false,
  } = {},
) =>
  parsePod({
    metadata: {
      ...{ name: 'istiod', namespace, uid: `${revision}-${ready}` },
      labels: {
        app: 'istiod',
        istio: revision === null ? 'pilot' : 'istiod',
        ...(revision !== null && { 'istio.io/rev': revision }),
      },
      ...(terminating && { deletionTimestamp: '2026-11-21T10:00:00Z' }),
    },
    spec: { containers: [{ name: 'discovery', image: 'pilot:1.30.3' }] },
    status: {
      phase,
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
    },
  });

const service = (selector: Record<string, string>) => ({
  ...{ namespace: 'istio-system', name: 'istiod' },
  selector,
  externalName: null,
});

const named = (revision: string) =>
  service({ app: 'istiod', 'istio.io/rev': revision });

describe('injectorRevisions', () => {
  const a = istiod('a');
  const b = istiod('b');

  it.each([
    ['of the pods that the selector matches', named('a'), [a, b], ['a']],
    [
      'of each, where it matches several',
      service({ app: 'istiod' }),
      [b, a, a],
      ['a', 'b'],
    ],
    [
      'of the ready pods alone, while there are some',
      service({ app: 'istiod' }),
      [a, istiod('b', { ready: false })],
      ['a'],
    ],
    [
      'of pods that are not ready yet, where none is',
      service({ app: 'istiod' }),
      [istiod('b', { ready: false })],
      ['b'],
    ],
    [
      'default, of pods without the label',
      service({ istio: 'pilot' }),
      [istiod(null)],
      ['default'],
    ],
    [
      'of pods, where a hand-made selector says something else',
      service({ app: 'istiod' }),
      [a],
      ['a'],
    ],
    ['of the selector, where there are no pods', named('c'), [a, b], ['c']],
    [
      'default, of the chart’s unnamed selector',
      service({ istio: 'pilot' }),
      [],
      ['default'],
    ],
    [
      'not of pods in another namespace',
      service({ app: 'istiod' }),
      [istiod('a', { namespace: 'other' })],
      [],
    ],
    [
      'not of pods on their way out, or at their end',
      service({ app: 'istiod' }),
      [
        istiod('a', { terminating: true }),
        istiod('b', { phase: 'Failed', ready: false }),
      ],
      [],
    ],
    ['none without a selector', service({}), [a], []],
    [
      'none of a Service of something else',
      service({ app: 'grafana' }),
      [a],
      [],
    ],
  ])('are %s', (_what, target, pods, expected) => {
    expect(injectorRevisions(target, pods)).toEqual(expected);
  });
});
