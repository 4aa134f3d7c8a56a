import {
  asPatched,
  recordedPod,
  withText,
  withValue,
} from './__testUtils__/recordedPod';
import { compareInjections } from './compareInjections';
import { isVersionOnly, summarizeChanges } from './summarizeChanges';

// The namespace of the recording is named like the revision.
const now = withText(
  asPatched(recordedPod('1-30-3-plain-deployment')),
  'full-1-30-3',
  'full',
);
const before = withText(
  withText(now, '1-30-3', '1-29-6'),
  'proxyv2:1.30.3',
  'proxyv2:1.29.6',
);
const proxy = ['spec', 'initContainers', 1];

const summary = (from: typeof now, to: typeof now) =>
  summarizeChanges(compareInjections(from, to)).text;

describe('compareInjections', () => {
  it('is one line where only the version changes', () => {
    const changes = compareInjections(before, now);
    expect(changes.map(({ kind, field }) => [kind, field])).toEqual([
      ['revision', 'annotation istio.io/rev'],
      ['version', 'version'],
      ['address', 'env CA_ADDR'],
      ['address', 'env PROXY_CONFIG.discoveryAddress'],
    ]);
    expect(isVersionOnly(changes)).toBe(true);
    expect(summarizeChanges(changes).text).toBe(
      'Proxy 1.29.6 → 1.30.3; nothing else.',
    );
  });

  it('says nothing where nothing changes', () => {
    expect(summary(now, now)).toBe('Nothing changes.');
  });

  it('names what else changes', () => {
    const other = withValue(
      withValue(before, [...proxy, 'resources', 'limits', 'cpu'], '1'),
      [...proxy, 'securityContext', 'runAsUser'],
      1338,
    );
    expect(summary(other, now)).toBe(
      'Proxy 1.29.6 → 1.30.3, and: istio-proxy resources.limits.cpu, istio-proxy securityContext.runAsUser.',
    );
  });

  it('takes two spellings of a quantity for one', () => {
    const spelled = withValue(
      withValue(now, [...proxy, 'resources', 'limits', 'cpu'], '2000m'),
      [...proxy, 'resources', 'limits', 'memory'],
      '1024Mi',
    );
    expect(compareInjections(spelled, now)).toEqual([]);
  });

  it('sees a probe of the application that is rewritten in another way', () => {
    const path = ['spec', 'containers', 0, 'readinessProbe', 'httpGet', 'path'];
    expect(
      compareInjections(withValue(now, path, '/healthz'), now),
    ).toMatchObject([{ kind: 'probes', container: 'app', from: '/healthz' }]);
  });

  it('sees containers that start in another order', () => {
    const pod = withValue(now, ['spec', 'initContainers'], []);
    const two = [{ name: 'app' }, { name: 'istio-proxy' }];
    const path = ['spec', 'containers'];
    expect(
      compareInjections(
        withValue(pod, path, two),
        withValue(pod, path, [...two].reverse()),
      ),
    ).toMatchObject([
      {
        field: 'order of containers',
        from: 'app, istio-proxy',
        to: 'istio-proxy, app',
      },
    ]);
  });

  it.each([
    ['spec', 'dnsPolicy', 'None'],
    ['spec', 'shareProcessNamespace', true],
    ['spec', 'imagePullSecrets', [{ name: 'pull' }]],
  ])('leaves no field of the %s out: %s', (where, field, value) => {
    expect(
      compareInjections(now, withValue(now, [where, field], value)),
    ).toHaveLength(1);
  });
});
