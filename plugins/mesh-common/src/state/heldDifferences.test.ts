import {
  injectorService,
  injectorSettings,
} from '../facts/__testUtils__/injectorServiceFixture';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { known } from '../model/known';
import type { WorkloadKind } from '../model/workload';
import {
  factsOf,
  observedAt,
  placementInput,
  podOf,
  runs,
  workload,
} from './__testUtils__/placementFixture';
import { readPlacement } from './__testUtils__/readPlacement';
import { buildPlacement } from './buildPlacement';
import type { PlacementFacts } from './placementInput';

const to1303 = { 'istio.io/rev': '1-30-3' };
const pinned = { 'sidecar.istio.io/proxyImage': 'mirror/proxyv2:1.29.5' };

function differencesOf(
  changes: Partial<WorkloadFact>,
  pod: PodFact = podOf('api', 0, '1-29-6'),
  kind: WorkloadKind = 'Deployment',
) {
  const facts = factsOf(to1303, [pod], [workload('api', changes, kind)]);
  return buildPlacement(placementInput(facts)).workloads[0].differences;
}

/** The recorded cluster after revision 1-30-3 was changed in place. */
function changedInPlace(
  pod: PodFact,
  version: string,
  proxyImage: string,
  changes: Partial<WorkloadFact> = {},
): PlacementFacts {
  return {
    ...factsOf(to1303, [pod], [workload('api', changes)]),
    controlPlanes: known(
      [
        {
          revision: '1-30-3',
          namespace: 'istio-system',
          ...{ version, readyPods: 2, pods: 2 },
        },
      ],
      observedAt,
    ),
    injectorServices: known(
      [
        injectorService('1-30-3', {
          settings: known(injectorSettings({ proxyImage }), observedAt),
        }),
      ],
      observedAt,
    ),
  };
}

describe('whether a restart mends a difference', () => {
  it('mends what the injector does anew', () => {
    expect(differencesOf({})).toMatchObject([
      { kind: 'revision', mendedByRestart: true, held: null },
    ]);
  });

  it.each([
    ['Job', 'renews-itself'],
    ['CronJob', 'renews-itself'],
    ['Pod', 'no-owner'],
    ['ReplicaSet', 'not-restartable'],
    ['Rollout', 'not-restartable'],
    ['Other', 'not-restartable'],
  ] as const)('not of a %s: %s', (kind, by) => {
    const uid = kind === 'Pod' ? 'api-0-uid' : 'api-uid';
    expect(differencesOf({ uid }, undefined, kind)).toMatchObject([
      {
        mendedByRestart: false,
        held: { by, why: { text: expect.stringMatching(/\.$/) } },
      },
    ]);
  });

  it('not where the template names the image, and that is no drift', () => {
    const pod = podOf('api', 0, '1-30-3', { annotations: pinned });
    const facts = changedInPlace(
      pod,
      '1.30.4',
      'docker.io/istio/proxyv2:1.30.4',
      {
        templateAnnotations: pinned,
      },
    );
    const input = placementInput(facts);
    expect(buildPlacement(input).workloads[0].differences).toMatchObject([
      { kind: 'version', mendedByRestart: false, held: { by: 'pinned-image' } },
    ]);
    expect(readPlacement(input)[0]).toBe('up-to-date');
  });

  it('not where the template names the address of the control plane', () => {
    const running = runs('1-30-3');
    if (running.kind !== 'revision') throw new Error('runs a revision');
    const templateAnnotations = {
      'proxy.istio.io/config':
        'discoveryAddress: istiod-1-29-6.istio-system.svc:15012',
    };
    const pod = podOf('api', 0, null, {
      running: {
        ...running,
        discoveryHost: 'istiod-1-29-6.istio-system.svc',
      },
    });
    expect(differencesOf({ templateAnnotations }, pod)).toMatchObject([
      { kind: 'revision', held: { by: 'pinned-address' } },
    ]);
    expect(differencesOf({}, pod)).toMatchObject([{ mendedByRestart: true }]);
  });
});

describe('a revision that was changed in place', () => {
  const pod = podOf('api', 0, '1-30-3');

  it('by another version', () => {
    const facts = changedInPlace(
      pod,
      '1.30.4',
      'docker.io/istio/proxyv2:1.30.4',
    );
    expect(readPlacement(placementInput(facts))).toEqual([
      'drifted',
      'The only pod runs a proxy of 1.30.3; 1-30-3 gives 1.30.4 now.',
    ]);
  });

  it('by another image', () => {
    const facts = changedInPlace(
      pod,
      '1.30.3',
      'mirror.example/proxyv2:1.30.3',
    );
    expect(readPlacement(placementInput(facts))).toEqual([
      'drifted',
      'The only pod runs another image of the proxy than 1-30-3 gives now.',
    ]);
  });

  it('not at all', () => {
    const facts = changedInPlace(
      pod,
      '1.30.3',
      'docker.io/istio/proxyv2:1.30.3',
    );
    expect(readPlacement(placementInput(facts))[0]).toBe('up-to-date');
  });
});
