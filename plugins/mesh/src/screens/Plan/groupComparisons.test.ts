import { mixedPreview, versionOnly } from '../../testing/previewFixtures';
import { groupComparisons } from './groupComparisons';

describe('groupComparisons', () => {
  it('joins what changes in the same way', () => {
    expect(
      groupComparisons(versionOnly.workloads).map(({ workloads }) => workloads),
    ).toEqual([['payments-api', 'payments-worker']]);
  });

  it('puts what needs a person first, and then what concerns most', () => {
    expect(
      groupComparisons(mixedPreview.workloads).map(
        ({ workloads }) => workloads,
      ),
    ).toEqual([
      ['batch'],
      ['payments-api', 'payments-worker'],
      ['ledger'],
      ['exporter'],
      ['reports'],
    ]);
  });
});
