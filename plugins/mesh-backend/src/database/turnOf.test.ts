import { type InTurn, turnOf } from './turnOf';

const limits = { perCluster: 2, perPortal: 3 };

function inTurn(id: string, change: Partial<InTurn> = {}): InTurn {
  const cluster = id.split('-')[0];
  return { id, cluster, phase: 'waiting', hasTurn: false, ...change };
}

const running = (id: string) => inTurn(id, { phase: 'running', hasTurn: true });

describe('turnOf', () => {
  it('lets begin what has a free place in its cluster and in the portal', () => {
    const open = [running('a-1'), inTurn('a-2')];
    expect(turnOf('a-2', open, limits)).toEqual({ kind: 'begins' });
  });

  it('says how many are under way in a full cluster, and how many come first', () => {
    const open = [
      ...[running('a-1'), running('a-2')],
      ...[inTurn('a-3'), inTurn('b-1'), inTurn('a-4')],
    ];
    expect(turnOf('a-4', open, limits)).toEqual({
      ...{ kind: 'waits', limit: 'cluster' },
      ...{ underWay: 2, before: 1 },
    });
  });

  it('gives a free place to whoever was accepted first', () => {
    const open = [running('a-1'), inTurn('a-2'), inTurn('a-3')];
    expect(turnOf('a-2', open, limits).kind).toBe('begins');
    expect(turnOf('a-3', open, limits)).toMatchObject({ before: 1 });
  });

  it('holds nobody up behind the queue of another cluster', () => {
    const open = [
      ...[running('a-1'), running('a-2')],
      ...[inTurn('a-3'), inTurn('a-4'), inTurn('b-1'), inTurn('b-2')],
    ];
    expect(turnOf('b-1', open, limits).kind).toBe('begins');
    expect(turnOf('b-2', open, limits)).toMatchObject({ limit: 'portal' });
  });

  it.each<[string, Partial<InTurn>, string]>([
    ['stopped', { phase: 'stopped', hasTurn: true }, 'begins'],
    ['paused', { phase: 'paused', hasTurn: true }, 'begins'],
    ['on its way back', { phase: 'rolling-back', hasTurn: true }, 'waits'],
    ['let begin, not looked at yet', { hasTurn: true }, 'waits'],
  ])('counts what is %s: then the next %s', (_, change, kind) => {
    const open = [running('a-1'), inTurn('a-2', change), inTurn('a-3')];
    expect(turnOf('a-3', open, limits).kind).toBe(kind);
  });

  it('does not count itself', () => {
    const open = [running('a-1'), inTurn('a-2', { phase: 'running' })];
    expect(turnOf('a-2', open, limits).kind).toBe('begins');
  });
});
