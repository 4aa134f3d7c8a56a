import { versionsDiffer } from './versionsDiffer';

describe('versionsDiffer', () => {
  it.each([
    ['1.30.3', '1.30.3', false],
    ['1.30.3', '1.30.4', true],
    ['1.30.3', '1.30.30', true],
    ['1.30.3-asm.4', '1.30.3', false],
    ['1.30.3', '1.30.3-asm.4', false],
    ['1.30.3-asm.4', '1.30.3-asm.5', true],
  ])('%s and %s: %s', (a, b, differ) => {
    expect(versionsDiffer(a, b)).toBe(differ);
  });
});
