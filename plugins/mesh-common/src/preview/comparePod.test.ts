import type { JsonObject } from '@backstage/types';
import {
  asPatched,
  asSent,
  injectedPods,
  recordedPod,
  withText,
  withValue,
} from './__testUtils__/recordedPod';
import { comparePod } from './comparePod';

function injected(pod: JsonObject) {
  return {
    state: 'injected' as const,
    revision: '1-30-3',
    input: asSent(pod),
    pod,
    askedAt: '2026-01-01T00:00:00Z',
  };
}

const lines = (changes: ReturnType<typeof comparePod>) =>
  changes.map(({ message }) => message.text);

const plain = recordedPod('1-30-3-plain-deployment');
const proxy = ['spec', 'initContainers', 1];

describe('comparePod', () => {
  it.each(injectedPods)(
    'finds no difference between %s as stored and as the injector made it',
    name => {
      const stored = recordedPod(name);
      const patched = asPatched(stored);
      expect(patched).not.toEqual(stored);
      expect(lines(comparePod(stored, injected(patched)))).toEqual([]);
    },
  );

  it('does not look at what the injector does not own', () => {
    const running = [
      withValue(plain, ['spec', 'containers', 0, 'image'], 'app:2'),
      withValue(plain, ['metadata', 'annotations', 'checked-by'], 'somebody'),
      withValue(plain, ['spec', 'priorityClassName'], 'high'),
      withValue(plain, ['metadata', 'labels', 'team'], 'payments'),
    ];
    const now = injected(asPatched(plain));
    expect(running.flatMap(each => lines(comparePod(each, now)))).toEqual([]);
  });

  it.each<[string, JsonObject, string[]]>([
    [
      'an older version',
      withText(plain, 'proxyv2:1.30.3', 'proxyv2:1.30.1'),
      ['istio-proxy 1.30.1 → 1.30.3'],
    ],
    [
      'another registry',
      withText(plain, 'docker.io/istio', 'mirror.example/istio'),
      [
        'image of istio-proxy: mirror.example/istio/proxyv2:1.30.3 → docker.io/istio/proxyv2:1.30.3',
      ],
    ],
    [
      'other resources',
      withValue(plain, [...proxy, 'resources', 'requests', 'cpu'], '50m'),
      ['resources.requests.cpu of istio-proxy: 50m → 100m'],
    ],
    [
      'a volume that is new',
      withValue(plain, ['spec', 'volumes', 8], { name: 'x', emptyDir: {} }),
      [
        'volume istio-ca-crl is added: {"configMap":{"name":"istio-ca-crl","optional":true},"name":"istio-ca-crl"}',
      ],
    ],
    [
      'an annotation that the injector writes',
      withValue(
        plain,
        ['metadata', 'annotations', 'prometheus.io/port'],
        '9090',
      ),
      ['annotation prometheus.io/port: 9090 → 15020'],
    ],
    [
      'another security context',
      withValue(plain, [...proxy, 'securityContext', 'runAsUser'], 1338),
      ['securityContext.runAsUser of istio-proxy: 1338 → 1337'],
    ],
    [
      'another setting of the proxy',
      withValue(plain, [...proxy, 'env', 8, 'value'], '{"concurrency":4}'),
      [
        'env PROXY_CONFIG.concurrency is removed from istio-proxy. It was 4',
        'env PROXY_CONFIG.discoveryAddress is added to istio-proxy: istiod-1-30-3.istio-system.svc:15012',
      ],
    ],
  ])('tells %s by the field', (_, running, expected) => {
    expect(lines(comparePod(running, injected(asPatched(plain))))).toEqual(
      expected,
    );
  });

  it('tells a classic sidecar where a native one would be made', () => {
    const running = recordedPod('1-30-3-native-annotation-false');
    const now = injected(asPatched(withText(plain, '"plain"', '"x"')));
    expect(
      comparePod(running, now).find(({ kind }) => kind === 'native-sidecar'),
    ).toMatchObject({ container: 'istio-proxy', from: 'main', to: 'native' });
  });

  it('tells that the sidecar would be gone', () => {
    const now = {
      state: 'not-injected' as const,
      input: asSent(plain),
      why: { code: '', params: {}, text: '' },
    };
    const gone = comparePod(plain, now).filter(
      ({ kind }) => kind === 'container',
    );
    expect(gone.map(({ container }) => container)).toEqual([
      'istio-proxy',
      'istio-init',
    ]);
  });

  it('does not show values that are not Istio’s own', () => {
    const secret = [{ name: 'API_TOKEN', value: 'hunter2' }];
    const running = withValue(plain, [...proxy, 'env'], secret);
    const changes = comparePod(running, injected(asPatched(plain)));
    expect(JSON.stringify(changes)).not.toContain('hunter2');
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'env API_TOKEN', from: '(not shown)' }),
    );
  });
});
