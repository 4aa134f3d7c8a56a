import { meshSummarySchema } from '../contract/summary';
import {
  factsOf,
  placementInput,
  podsOf,
} from '../state/__testUtils__/placementFixture';
import { buildMeshSummary } from './buildMeshSummary';
import { buildPlacementSummary } from './buildPlacementSummary';

const newest = { revision: '1-30-3', version: '1.30.3', names: ['1-30-3'] };

const on = (revision: string) =>
  buildPlacementSummary(
    `component:default/on-${revision}`,
    placementInput(
      factsOf({ 'istio.io/rev': revision }, podsOf('api', revision)),
    ),
    newest,
  );

const nowhere = buildPlacementSummary(
  'component:default/lost',
  placementInput(null, { cluster: 'prod-us' }),
  newest,
);

const summary = (...placements: ReturnType<typeof on>[]) => {
  const made = buildMeshSummary(null, placements.length, placements);
  const whole = { ...made, version: 'v' };
  expect(meshSummarySchema.parse(whole)).toEqual(whole);
  return made;
};

describe('what belongs to a team', () => {
  it('is counted by what has to move, worst first', () => {
    const { headline, placements, toMove } = summary(
      on('1-30-3'),
      on('1-29-6'),
      nowhere,
    );
    expect(toMove).toBe(1);
    expect(headline.text).toBe(
      '1 of 3 placements still has to move to the newest revision. The state of 1 placement is not known.',
    );
    expect(placements.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/lost',
      'component:default/on-1-29-6',
      'component:default/on-1-30-3',
    ]);
  });

  it('is not called done where nothing is known of it', () => {
    expect(summary(nowhere).headline.text).toBe(
      'The state of 1 placement is not known.',
    );
    expect(summary().headline.text).toContain('Nothing here says that it runs');
    expect(summary(on('1-30-3')).headline.text).toBe(
      'Nothing left to move in 1 placement.',
    );
  });
});
