import { parsePod } from '../facts/parsePod';
import type { IntendedRevision } from '../model/intendedRevision';
import type { RunningRevision } from '../model/runningRevision';
import { runs } from '../state/__testUtils__/placementFixture';
import { readPods } from './__testUtils__/readTruth';
import { differencesOf, type ExpectedProxy } from './differencesOf';

const would: Record<IntendedRevision['kind'], IntendedRevision> = {
  revision: {
    kind: 'revision',
    revision: '1-30-3',
    configuration: 'istio-sidecar-injector-1-30-3',
    configurationUid: 'uid',
    entry: 'rev.namespace.sidecar-injector.istio.io',
    alsoMatched: [],
    reasons: [],
  },
  none: { kind: 'none', reason: 'no-labels', reasons: [] },
  unknown: { kind: 'unknown', why: 'Forbidden.', reasons: [] },
};
const named = runs('1-30-3');
if (named.kind !== 'revision') throw new Error('the fixture runs a revision');
const { kind, revision, evidence, ...unnamed } = named;
const nothing: ExpectedProxy = { version: null, image: null };

function kindsOf(
  running: RunningRevision,
  expected: ExpectedProxy = nothing,
  intended: IntendedRevision['kind'] = 'revision',
  annotations: Record<string, string> = {},
) {
  return differencesOf({ running, annotations }, would[intended], expected).map(
    each => [each.kind, each.from, each.to],
  );
}

const of1303 = (changes: Partial<RunningRevision>): RunningRevision =>
  Object.assign({}, runs('1-30-3'), changes);

describe('differencesOf', () => {
  it.each([
    ['revision', '1-30-3', []],
    ['revision', '1-29-6', [['revision', '1-29-6', '1-30-3']]],
    ['revision', null, [['not-injected', null, '1-30-3']]],
    ['none', '1-29-6', [['still-injected', '1-29-6', null]]],
    ['none', null, []],
    ['unknown', '1-29-6', []],
    ['unknown', null, []],
  ] as const)('would get %s, runs %s: %j', (intended, running, expected) => {
    expect(kindsOf(runs(running), nothing, intended)).toEqual(expected);
  });

  it('says of a proxy that names no revision only what is certain', () => {
    const running: RunningRevision = {
      ...unnamed,
      kind: 'unknown',
      why: { code: 'running.unknown', params: {}, text: '' },
    };
    expect(kindsOf(running)).toEqual([]);
    expect(kindsOf(running, nothing, 'none')).toEqual([
      ['still-injected', null, null],
    ]);
  });

  it('sees a revision that was upgraded in place', () => {
    const expected = { version: '1.30.4', image: null };
    expect(kindsOf(runs('1-30-3'), expected)).toEqual([
      ['version', '1.30.3', '1.30.4'],
    ]);
  });

  it.each([
    ['a version that the image does not say', null, '1.30.4'],
    ['a version that istiod does not say', '1.30.3', null],
    ['a build of somebody else', '1.30.3-asm.2', '1.30.3'],
  ])('guesses no difference from %s', (_, proxyVersion, version) => {
    expect(kindsOf(of1303({ proxyVersion }), { version, image: null })).toEqual(
      [],
    );
  });

  it.each([
    [
      'docker.io/istio/proxyv2:1.30.3',
      'mirror.example:443/istio/proxyv2:1.30.3',
      true,
    ],
    ['istio/proxyv2:1.30.3', 'docker.io/istio/proxyv2:1.30.3', false],
    [
      'docker.io/istio/proxyv2:1.30.3-debug',
      'docker.io/istio/proxyv2:1.30.3-distroless',
      false,
    ],
    [
      'docker.io/istio/proxyv2:1.30.3@sha256:01',
      'docker.io/istio/proxyv2:1.30.3',
      false,
    ],
    [
      'docker.io/istio/proxyv2@sha256:01',
      'docker.io/istio/proxyv2:1.30.3',
      false,
    ],
    [
      'docker.io/istio/proxyv2@sha256:01',
      'docker.io/istio/proxyv2@sha256:02',
      true,
    ],
    ['docker.io/istio/proxyv2:nightly', 'docker.io/istio/proxyv2:latest', true],
    // A version, which is told as one.
    ['docker.io/istio/proxyv2:1.30.3', 'docker.io/istio/proxyv2:1.30.4', false],
  ])('image %s, the injector gives %s: %s', (proxyImage, image, differs) => {
    expect(kindsOf(of1303({ proxyImage }), { version: null, image })).toEqual(
      differs ? [['image', proxyImage, image]] : [],
    );
  });

  it('compares no image with the one that a pod names itself', () => {
    const pod = readPods().find(({ name }) =>
      name.endsWith('proxy-image-annotation'),
    );
    if (!pod) throw new Error('recorded');
    const { running, annotations } = parsePod(pod.pod);
    const expected = {
      version: '1.30.3',
      image: 'docker.io/istio/proxyv2:1.30.3',
    };
    expect(kindsOf(running, expected, 'revision', annotations)).toEqual([
      ['version', '1.29.5', '1.30.3'],
    ]);
  });

  it('tells of a proxy that is told to use another control plane', () => {
    const says = 'istiod-1-29-6.istio-system.svc';
    const running: RunningRevision = {
      ...unnamed,
      kind: 'contradicted',
      signs: [
        { evidence: 'status', revision: '1-30-3', says: '1-30-3' },
        { evidence: 'ca-address', revision: '1-29-6', says },
      ],
    };
    expect(kindsOf(running)).toEqual([['revision', '1-29-6', '1-30-3']]);
    expect(
      differencesOf({ running, annotations: {} }, would.revision, nothing)[0]
        .message.text,
    ).toContain('istiod-1-29-6.istio-system.svc');
  });
});
