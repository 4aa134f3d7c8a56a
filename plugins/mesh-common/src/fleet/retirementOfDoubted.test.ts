import type { PodFact } from '../facts/podFact';
import { parsePod } from '../facts/parsePod';
import { judgePods } from '../injection/judgePods';
import { known } from '../model/known';
import { observedAt, podOf } from '../state/__testUtils__/placementFixture';
import { clusterOf, namespaceOf, surveyOf } from './__testUtils__/fleetFixture';
import { countProxies } from './countProxies';

const old = '1-29-6';
const next = '1-30-3';
const hostOf = (revision: string) =>
  `istiod-${revision}.istio-system.svc:15012`;

interface Says {
  annotation?: string;
  status?: string;
  authority?: string;
  discovery?: string;
  image?: string;
}

/** A pod of workload `api` whose proxy is named in these ways. */
function podThatSays(says: Says): PodFact {
  const { annotation, status, authority, discovery } = says;
  const { running } = parsePod({
    metadata: {
      annotations: {
        ...(annotation && { 'istio.io/rev': annotation }),
        'sidecar.istio.io/status': JSON.stringify({ revision: status }),
      },
    },
    spec: {
      containers: [
        {
          name: 'istio-proxy',
          image: says.image ?? 'docker.io/istio/proxyv2:1.29.6',
          args: ['proxy', 'sidecar'],
          env: [
            ...(authority ? [{ name: 'CA_ADDR', value: authority }] : []),
            ...(discovery
              ? [
                  {
                    name: 'PROXY_CONFIG',
                    value: JSON.stringify({ discoveryAddress: discovery }),
                  },
                ]
              : []),
          ],
        },
      ],
    },
  });
  return podOf('api', 0, null, { running });
}

/** Both revisions without a tag, and a namespace that asks for the next one and holds this pod. */
function surveyWith(pod: PodFact) {
  const { webhooks } = clusterOf();
  const untagged = known(
    (webhooks.state === 'known' ? webhooks.value : []).filter(
      ({ tag }) => tag === null,
    ),
    observedAt,
  );
  const cluster = clusterOf({ webhooks: untagged });
  const facts = { webhooks: untagged, injectorServices: cluster.services };
  const counted = clusterOf({
    webhooks: untagged,
    proxies: known(countProxies(judgePods([pod], facts)), observedAt),
  });
  return surveyOf(counted, [
    namespaceOf({ 'istio.io/rev': next }, [pod], {}, counted),
  ]).survey;
}

const retireOf = (pod: PodFact, revision: string) => {
  const found = surveyWith(pod).revisions.find(
    each => each.revision === revision,
  );
  if (!found) throw new Error(`There is no ${revision}`);
  return found;
};

const doubts: Array<[string, Says]> = [
  [
    'its annotation names the next one, everything else the old one',
    {
      annotation: next,
      status: old,
      authority: hostOf(old),
      discovery: hostOf(old),
    },
  ],
  [
    'its status alone names the old one',
    { annotation: next, status: old, authority: hostOf(next) },
  ],
  [
    'its authority alone is the old one',
    {
      annotation: next,
      status: next,
      authority: hostOf(old),
      discovery: hostOf(next),
    },
  ],
  [
    'it gets its configuration from the old one',
    {
      annotation: next,
      status: next,
      authority: hostOf(next),
      discovery: hostOf(old),
    },
  ],
  [
    'its annotation alone names the old one',
    { annotation: old, status: next, authority: hostOf(next) },
  ],
];

describe('a pod whose revision is in doubt', () => {
  it.each(doubts)('keeps the old revision: %s', (_, says) => {
    const { retire, proxies, doubtedProxies, usedBy } = retireOf(
      podThatSays(says),
      old,
    );
    expect(retire).toMatchObject({
      possible: false,
      reasons: [
        { text: 'It is not known whether 1 pod runs it: payments/api-0.' },
      ],
    });
    expect({ proxies, doubtedProxies }).toEqual({
      proxies: 0,
      doubtedProxies: 1,
    });
    expect(usedBy).toEqual([
      { namespace: 'payments', pods: 0, doubtedPods: 1, asks: false },
    ]);
  });

  it.each(doubts)(
    'is not done, though its namespace asks for the next one: %s',
    (_, says) => {
      const { namespaces } = surveyWith(podThatSays(says));
      expect(namespaces[0].summary).toMatchObject({
        ...{ condition: 'drifted', podsToMend: 1 },
        runs: [{ revision: null, unknownRevision: true, mayBe: [old, next] }],
      });
    },
  );

  it('keeps every revision where nothing names one', () => {
    const pod = podThatSays({
      authority: 'ca.example.com:443',
      discovery: 'istiod.example.com:15012',
    });
    expect(pod.running.kind).toBe('unknown');
    for (const revision of [old, next]) {
      expect(retireOf(pod, revision).retire.reasons).toContainEqual(
        expect.objectContaining({ code: 'retire.doubted' }),
      );
    }
    expect(surveyWith(pod).namespaces[0].summary).toMatchObject({
      condition: 'undetermined',
      toMove: true,
    });
  });

  it('has no effect on a revision that nothing on it names', () => {
    const pod = podThatSays({
      annotation: next,
      status: next,
      authority: hostOf(next),
    });
    expect(retireOf(pod, old).retire).toEqual({ possible: true, reasons: [] });
  });

  it('keeps the revision of an injector that wrote no annotation', () => {
    const pod = podThatSays({
      ...{ annotation: next, status: old, authority: hostOf(old) },
      image: 'docker.io/istio/proxyv2:1.15.2',
    });
    expect(retireOf(pod, old).retire.reasons).toMatchObject([
      { text: '1 pod still runs it, in payments.' },
    ]);
  });
});
