import {
  assumesAnything,
  nothingAssumed,
  questionOf,
  readWhySearch,
  whySearch,
} from './whySearch';

const address = {
  ...{ cluster: 'prod-eu', namespace: 'payments', pod: 'api-1' },
  entityRef: 'component:default/payments-api',
  namespaceLabel: ['istio.io/rev=1-30-3', 'istio-injection-'],
  podLabel: ['a='],
  podAnnotation: ['note=a b&c'],
  hostNetwork: 'true' as const,
};

describe('the address of a "why?"', () => {
  it('says the same when it is read again', () => {
    const search = new URLSearchParams(whySearch(address));
    expect(readWhySearch(search)).toEqual(address);
    expect(questionOf(address)).toEqual(address);
  });

  it('asks nothing while it names no namespace', () => {
    const empty = readWhySearch(new URLSearchParams('cluster=prod-eu'));
    expect(questionOf(empty)).toBeNull();
    expect(assumesAnything(empty)).toBe(false);
  });

  it('leaves out what is not assumed', () => {
    const plain = { ...address, ...nothingAssumed, pod: '', entityRef: null };
    expect(questionOf(plain)).toEqual({
      cluster: 'prod-eu',
      namespace: 'payments',
    });
    expect(whySearch(plain)).toBe('?cluster=prod-eu&namespace=payments');
    expect(assumesAnything(plain)).toBe(false);
    expect(assumesAnything({ ...plain, hostNetwork: 'false' })).toBe(true);
  });

  it('takes no other word for the network', () => {
    const search = new URLSearchParams('hostNetwork=perhaps');
    expect(readWhySearch(search).hostNetwork).toBeNull();
  });
});
