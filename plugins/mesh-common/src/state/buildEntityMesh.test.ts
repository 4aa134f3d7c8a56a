import {
  factsOf,
  placementInput,
  podsOf,
} from './__testUtils__/placementFixture';
import { buildEntityMesh } from './buildEntityMesh';
import { buildPlacement } from './buildPlacement';

const ref = 'component:default/api';

function placement(cluster: string, ...revisions: Array<string | null>) {
  const facts = factsOf(
    { 'istio.io/rev': '1-30-3' },
    podsOf('api', ...revisions),
  );
  return buildPlacement(placementInput(facts, { cluster }));
}

const healthy = placement('prod-us', '1-30-3');
const alsoHealthy = placement('prod-ap', '1-30-3');
const drifted = placement('prod-eu', '1-29-6', '1-30-3');
const empty = placement('staging');

describe('buildEntityMesh', () => {
  it('puts the worst placement first, then sorts by name, whatever order it is given', () => {
    const given = [healthy, empty, drifted, alsoHealthy];
    const clusters = (placements: typeof given) =>
      buildEntityMesh(ref, true, placements, '1').placements.map(
        ({ cluster }) => cluster,
      );
    const wanted = ['prod-eu', 'staging', 'prod-ap', 'prod-us'];
    expect(clusters(given)).toEqual(wanted);
    expect(clusters([...given].reverse())).toEqual(wanted);
  });

  it.each([
    [
      [drifted],
      '1 of 2 pods still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      [healthy, drifted],
      'prod-eu / payments: 1 of 2 pods still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [[healthy, alsoHealthy], 'Both placements of this entity are up to date.'],
    [
      [],
      'This entity runs in no cluster of this portal. Check its annotations backstage.io/kubernetes-*.',
    ],
  ])('answers in one sentence (%#)', (placements, sentence) => {
    expect(buildEntityMesh(ref, true, placements, '1').headline.text).toBe(
      sentence,
    );
  });

  it('tells how to place an entity without annotations', () => {
    const { headline } = buildEntityMesh(ref, false, [], '1');
    expect(headline.text).toContain('backstage.io/kubernetes-id');
  });
});
