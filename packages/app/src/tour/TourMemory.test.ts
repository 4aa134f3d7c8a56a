import { TourMemory } from './TourMemory';

beforeEach(() => window.localStorage.clear());

const memory = (beginning = 'first') =>
  new TourMemory(window.localStorage, beginning);

describe('TourMemory', () => {
  it('begins open, with nothing done', () => {
    expect(memory().current()).toEqual({ done: [], closed: false });
  });

  it('remembers over a reload what was done and that it was closed', () => {
    const before = memory();
    before.mark('see', true);
    before.mark('plan', true);
    before.mark('see', false);
    before.close();
    expect(memory().current()).toEqual({ done: ['plan'], closed: true });
  });

  it('forgets when the demo begins anew', () => {
    memory().mark('see', true);
    expect(memory('second').current()).toEqual({ done: [], closed: false });
  });

  it('begins anew where what it finds was not written by it', () => {
    for (const text of ['{', '7', 'null', '{"beginning":"first"}']) {
      window.localStorage.setItem('mesh-demo-tour', text);
      expect(memory().current()).toEqual({ done: [], closed: false });
    }
  });

  it('tells who listens, also of what another tab did', () => {
    const [here, there] = [memory(), memory()];
    const seen: number[] = [];
    const stop = here.subscribe(() => seen.push(here.current().done.length));
    here.mark('see', true);
    there.mark('see', true);
    there.mark('plan', true);
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'mesh-demo-tour' }),
    );
    expect(seen).toEqual([1, 2]);
    stop();
    here.mark('start', true);
    expect(seen).toEqual([1, 2]);
  });
});
