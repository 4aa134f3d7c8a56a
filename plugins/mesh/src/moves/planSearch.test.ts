import { planSearch, readPlanSearch, type PlanAddress } from './planSearch';
import { parseTarget } from './targetAddress';

const addresses: PlanAddress[] = [
  {
    cluster: 'prod-eu',
    namespace: 'payments',
    target: { kind: 'revision', name: '1-30-3' },
    entityRef: 'component:default/payments-api',
  },
  {
    cluster: 'prod eu&co',
    namespace: 'payments',
    target: { kind: 'default' },
    entityRef: null,
  },
  { cluster: 'a', namespace: 'b', target: null, entityRef: null },
];

describe('planSearch', () => {
  it.each(addresses)('is read back as it was written: %j', address => {
    const search = new URLSearchParams(planSearch(address));
    expect(readPlanSearch(search)).toEqual(address);
  });

  it('needs cluster and namespace', () => {
    expect(readPlanSearch(new URLSearchParams('cluster=a'))).toBeNull();
  });

  it.each(['', 'revision', 'revision:', 'default:x', 'tag:UPPER', 'other:a'])(
    'takes %j for no target',
    text => {
      expect(parseTarget(text)).toBeNull();
    },
  );
});
