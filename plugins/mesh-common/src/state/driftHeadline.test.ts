import {
  factsOf,
  placementInput,
  podsOf,
  workload,
} from './__testUtils__/placementFixture';
import { readPlacement as read } from './__testUtils__/readPlacement';

const to1303 = { 'istio.io/rev': '1-30-3' };

describe('the sentence of a drifted placement', () => {
  it('drifted: says how many pods run something else than the namespace asks for', () => {
    const pods = podsOf('api', ...Array(6).fill('1-29-6'), '1-30-3', '1-30-3');
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'drifted',
      '6 of 8 pods still run 1-29-6; the namespace asks for 1-30-3.',
    ]);
  });

  it.each([
    [
      ['1-29-6', '1-30-3'],
      '1 of 2 pods still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      ['1-29-6'],
      'The only pod still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      ['1-29-6', '1-28-0', '1-30-3'],
      '2 of 3 pods still run 1-28-0 or 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      [null, '1-30-3'],
      '1 of 2 pods runs without a sidecar; the namespace asks for 1-30-3.',
    ],
    [
      [null, '1-29-6', '1-29-6', '1-30-3'],
      '3 of 4 pods differ: 2 still run 1-29-6, 1 runs without a sidecar; the namespace asks for 1-30-3.',
    ],
  ])('drifted: has its numbers right for pods on %j', (revisions, sentence) => {
    const pods = podsOf('api', ...revisions);
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'drifted',
      sentence,
    ]);
  });

  it('drifted: a sidecar that nothing would inject now', () => {
    const pods = podsOf('api', '1-29-6', '1-29-6');
    expect(read(placementInput(factsOf({}, pods)))).toEqual([
      'drifted',
      '2 of 2 pods still run 1-29-6; the namespace asks for no sidecar.',
    ]);
  });

  it('drifted: does not ascribe to the namespace what the pods ask for themselves', () => {
    const templateLabels = { 'istio.io/rev': '1-30-3' };
    const facts = factsOf({}, podsOf('api', '1-29-6'), [
      workload('api', { templateLabels }),
    ]);
    expect(read(placementInput(facts))).toEqual([
      'drifted',
      'The only pod still runs 1-29-6; new pods would get 1-30-3.',
    ]);
  });
});
