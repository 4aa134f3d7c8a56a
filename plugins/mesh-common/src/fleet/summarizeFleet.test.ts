import { unknown } from '../model/known';
import { known } from '../model/known';
import { observedAt, podsOf } from '../state/__testUtils__/placementFixture';
import { clusterOf, namespaceOf, surveyOf } from './__testUtils__/fleetFixture';
import { summarizeFleet } from './summarizeFleet';

const overview = (...surveys: ReturnType<typeof surveyOf>[]) =>
  summarizeFleet({
    clusters: surveys.map(({ survey }) => survey),
    problems: surveys.flatMap(({ problems }) => problems),
    ...{ running: [], problem: null },
  });

const sentence = (...surveys: ReturnType<typeof surveyOf>[]) =>
  overview(...surveys).headline.text;

const on = (...revisions: string[]) =>
  surveyOf(clusterOf(), [
    namespaceOf({ 'istio.io/rev': revisions[0] }, podsOf('api', ...revisions)),
  ]);

const why = 'The API server did not answer.';
const stale = { state: 'stale', observedAt, since: observedAt, why } as const;
const never = { state: 'never', since: observedAt, why } as const;

const unread = (freshness: typeof stale | typeof never, name = 'prod-us') =>
  surveyOf(clusterOf({ name, title: name, freshness }));

describe('the sentence of the overview', () => {
  it('says how much is done, by whom not, and what is wrong', () => {
    expect(sentence(on('1-29-6', '1-30-3', '1-30-3'))).toBe(
      '66 % of 3 pods with a sidecar run the newest revision; 1 namespace of 1 team has not moved; 1 problem.',
    );
    expect(sentence(on('1-29-6'))).toBe(
      'The only pod with a sidecar does not run the newest revision; 1 namespace of 1 team has not moved.',
    );
  });

  it('says that all is done only where it is', () => {
    expect(sentence(on('1-30-3', '1-30-3'))).toBe(
      'All 2 pods with a sidecar run the newest revision.',
    );
    const nearly = Array(299).fill('1-30-3');
    expect(sentence(on(...nearly, '1-29-6'))).toMatch(/^99 % of 300 pods/);
  });

  it('names a cluster whose numbers are old or missing', () => {
    expect(sentence(on('1-30-3'), unread(stale))).toBe(
      'The only pod with a sidecar runs the newest revision; 1 problem. prod-us could not be read; its numbers are the last known.',
    );
    expect(sentence(on('1-30-3'), unread(never))).toContain(
      'prod-us has not been read and is not in these numbers.',
    );
    expect(
      sentence(on('1-30-3'), unread(never), unread(stale, 'prod-ap')),
    ).toContain('prod-us and 1 other cluster could not be read');
  });

  it('says what is missing where nothing can be counted', () => {
    expect(
      summarizeFleet({
        ...{ clusters: [], problems: [], running: [] },
        problem: 'Install the kubernetes plugin.',
      }).headline.text,
    ).toBe('This portal knows no cluster. Install the kubernetes plugin.');
    expect(sentence(unread(never))).toBe(
      `Nothing is known yet: prod-us has not been read. ${why}`,
    );
    expect(sentence(unread(never), unread(never, 'b'))).toContain(
      'none of 2 clusters has been read',
    );
    const none = clusterOf({
      webhooks: known([], observedAt),
      controlPlanes: known([], observedAt),
    });
    expect(sentence(surveyOf(none))).toBe('No Istio was found in prod-eu.');
    const forbidden = clusterOf({
      webhooks: unknown('webhooks are forbidden.'),
      controlPlanes: known([], observedAt),
    });
    expect(sentence(surveyOf(forbidden))).toContain('could not be determined');
    const halfRead = clusterOf({ services: unknown('no right') });
    expect(sentence(surveyOf(halfRead))).toContain('is not known');
  });
});

describe('the teams', () => {
  it('count a shared namespace each, and by claims only where nobody is confirmed', () => {
    const asks = { 'istio.io/rev': '1-29-6' };
    const owner = (ref: string, confirmed: boolean) => ({ ref, confirmed });
    const { teams } = overview(
      surveyOf(clusterOf(), [
        namespaceOf(asks, podsOf('api', '1-29-6'), {
          owners: [owner('a', true), owner('b', true), owner('c', false)],
        }),
        namespaceOf(asks, [], { owners: [owner('c', false)] }),
        namespaceOf({ 'istio.io/rev': '1-30-3' }, [], { owners: [] }),
      ]),
    );
    const counts = { namespaces: 1, toMove: 1 };
    expect(teams).toEqual([
      { owner: 'a', ...counts, pods: 1, podsToMove: 1 },
      { owner: 'b', ...counts, pods: 1, podsToMove: 1 },
      { owner: 'c', ...counts, pods: 0, podsToMove: 0 },
      { owner: null, namespaces: 1, toMove: 0, pods: 0, podsToMove: 0 },
    ]);
  });
});
