import { FactStore } from './FactStore';

const fact = (uid: string, rare: boolean) => ({
  ...{ uid, rare },
  namespace: `in-${uid}`,
});

describe('FactStore', () => {
  const store = () => {
    const made = new FactStore<ReturnType<typeof fact>>({
      isOneOfFew: ({ rare }) => rare,
    });
    made.replace([fact('a', true), fact('b', false)]);
    return made;
  };
  const few = (of: ReturnType<typeof store>) =>
    [...of.fewOfAll()].map(({ uid }) => uid);

  it('finds the few among all, whatever becomes of them', () => {
    const facts = store();
    expect(few(facts)).toEqual(['a']);
    facts.set(fact('c', true));
    facts.set(fact('a', false));
    expect(few(facts)).toEqual(['c']);
    facts.delete(fact('c', true));
    expect(few(facts)).toEqual([]);
  });

  it('takes a complete list for the few as well', () => {
    const facts = store();
    facts.replace([fact('d', true)]);
    expect(few(facts)).toEqual(['d']);
    expect([...facts.all()]).toHaveLength(1);
  });
});
