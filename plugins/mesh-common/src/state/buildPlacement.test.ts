import { known, unknown } from '../model/known';
import {
  factsOf,
  observedAt,
  placementInput,
  podsOf,
} from './__testUtils__/placementFixture';
import { buildPlacement } from './buildPlacement';

const to1303 = { 'istio.io/rev': '1-30-3' };

describe('buildPlacement', () => {
  it('keeps the last known state of a cluster that cannot be read any more', () => {
    const facts = factsOf(to1303, podsOf('api', '1-30-3'));
    const freshness = {
      state: 'stale',
      observedAt,
      since: observedAt,
      why: 'Connection refused.',
    } as const;
    expect(buildPlacement(placementInput(facts, { freshness }))).toEqual({
      ...buildPlacement(placementInput(facts)),
      freshness,
    });
  });

  it('passes on with whom the namespace is shared', () => {
    const sharedWith = [
      { entityRef: 'component:default/web', owner: 'group:default/web' },
    ];
    const facts = factsOf(to1303, podsOf('api', '1-30-3'));
    expect(
      buildPlacement(placementInput(facts, { sharedWith })).sharedWith,
    ).toEqual(sharedWith);
  });

  it('says that the Service of a tag contradicts its webhook', () => {
    const facts = factsOf(
      { 'istio.io/rev': 'stable' },
      podsOf('api', '1-29-6'),
    );
    const service = {
      ...{ namespace: 'istio-system', name: 'istiod-revision-tag-stable' },
      ...{ tag: 'stable', revision: '1-30-3' },
    };
    const said = JSON.stringify(
      buildPlacement(
        placementInput({
          ...facts,
          tagServices: known([service], observedAt),
        }),
      ),
    );
    expect(said).toContain('reason.tag-service-differs');
    expect(JSON.stringify(buildPlacement(placementInput(facts)))).not.toContain(
      'reason.tag-service-differs',
    );
  });

  it('says what is asked for with its version, and what runs with its own', () => {
    const facts = factsOf(
      { 'istio.io/rev': 'stable' },
      podsOf('api', '1-29-6', '1-30-3', '1-29-6', null),
    );
    const placement = buildPlacement(placementInput(facts));
    expect(placement.labels).toEqual({
      'istio.io/rev': 'stable',
      'istio-injection': null,
    });
    expect(placement.asksFor).toMatchObject({
      revision: '1-29-6',
      tag: 'stable',
    });
    expect(placement.asksForVersion).toBe('1.29.6');
    expect(placement.runs).toEqual([
      { revision: '1-29-6', version: '1.29.6', pods: 2 },
      { revision: '1-30-3', version: '1.30.3', pods: 1 },
      { revision: null, version: null, pods: 1 },
    ]);
  });

  it('does not need the control planes for anything but the version', () => {
    const facts = {
      ...factsOf(to1303, podsOf('api', '1-30-3')),
      controlPlanes: unknown('Forbidden.'),
    };
    expect(buildPlacement(placementInput(facts))).toMatchObject({
      condition: 'up-to-date',
      asksForVersion: null,
    });
  });
});
