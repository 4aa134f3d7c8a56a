import { readHandlerRows } from './__testUtils__/readTruth';
import { podIsOptedOut } from './podIsOptedOut';

describe('podIsOptedOut', () => {
  it('agrees with the recorded injector under its default policy', () => {
    const rows = readHandlerRows().filter(
      row =>
        row.policy === 'enabled' &&
        row.neverInjectSelector === '[]' &&
        row.alwaysInjectSelector === '[]',
    );
    expect(new Set(rows.map(({ injected }) => injected))).toEqual(
      new Set([true, false]),
    );
    const wrong = rows.filter(
      row => podIsOptedOut(row.podLabels, row.podAnnotations) === row.injected,
    );
    expect(wrong).toEqual([]);
  });
});
