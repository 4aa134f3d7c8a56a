import { ChangeBus } from '../stream/ChangeBus';
import { WakeOnChange } from './WakeOnChange';

const shop = { cluster: 'prod-eu', namespace: 'shop' };
const pause = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('WakeOnChange', () => {
  let bus: ChangeBus;
  let woken: string[];
  let wakes: WakeOnChange;

  beforeEach(() => {
    jest.useFakeTimers();
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
  afterEach(() => {
    wakes.stop();
    jest.useRealTimers();
  });

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
    await pause(110);
    expect(woken).toEqual([]);
    change();
    change();
    await pause(110);
    expect(woken).toEqual(['m1']);
    change();
    await pause(110);
    expect(woken).toEqual(['m1']);
  });

  it('waits for the end of a burst of changes, and for no endless one', async () => {
    const changeFor = async (times: number) => {
      for (let at = 0; at < times; at++) {
        change();
        await pause(15);
      }
    };
    rest();
    await changeFor(6);
    expect(woken).toEqual([]);
    await changeFor(4);
    expect(woken).toEqual(['m1']);
    rest();
    await changeFor(1);
    await pause(40);
    expect(woken).toEqual(['m1', 'm1']);
  });

  it('wakes for a change that came between the look and the rest', async () => {
    const seen = wakes.seen(shop);
    change();
    rest(false, seen);
    await pause(110);
    expect(woken).toEqual(['m1']);
  });

  it('looks less often where looking again and again finds nothing new', async () => {
    const timesOf = async (idle: boolean) => {
      woken.splice(0);
      const until = performance.now() + 1_200;
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
    expect(busy).toBeGreaterThan(1.5 * idle);
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
