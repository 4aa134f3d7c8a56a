import { ChangeBus } from '../stream/ChangeBus';
import { WakeOnChange } from './WakeOnChange';

const shop = { cluster: 'prod-eu', namespace: 'shop' };
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('WakeOnChange', () => {
  let bus: ChangeBus;
  let woken: string[];
  let wakes: WakeOnChange;

  beforeEach(() => {
    bus = new ChangeBus();
    woken = [];
    wakes = new WakeOnChange({
      changes: bus,
      isFollowed: () => true,
      onError: error => {
        throw error;
      },
    });
    wakes.start(async id => void woken.push(id));
  });
  afterEach(() => wakes.stop());

  const change = (namespace = 'shop', cluster = 'prod-eu') =>
    bus.publish({
      kind: 'namespaces',
      cluster,
      namespaces: new Set([namespace]),
    });
  const rest = (idle = false, seen = wakes.seen(shop)) =>
    wakes.rest({ id: 'm1', ...shop, idle, seen });

  it('wakes once for many changes, and only for those of its own namespace', async () => {
    rest();
    change('other');
    change('shop', 'prod-us');
    await pause(80);
    expect(woken).toEqual([]);
    change();
    change();
    await pause(80);
    expect(woken).toEqual(['m1']);
    change();
    await pause(80);
    expect(woken).toEqual(['m1']);
  });

  it('wakes for a change that came between the look and the rest', async () => {
    const seen = wakes.seen(shop);
    change();
    rest(false, seen);
    await pause(80);
    expect(woken).toEqual(['m1']);
  });

  it('looks less often where looking again and again finds nothing new', async () => {
    const timesOf = async (idle: boolean) => {
      woken.splice(0);
      const until = performance.now() + 700;
      while (performance.now() < until) {
        const before = woken.length;
        rest(idle);
        while (woken.length === before && performance.now() < until) {
          change();
          await pause(5);
        }
      }
      return woken.length;
    };
    const busy = await timesOf(false);
    const idle = await timesOf(true);
    expect(busy).toBeGreaterThan(2 * idle);
    expect(idle).toBeGreaterThan(0);
  });

  it('forgets a migration that rests no more', async () => {
    rest();
    wakes.forget(shop);
    change();
    await pause(60);
    expect(woken).toEqual([]);
  });
});
