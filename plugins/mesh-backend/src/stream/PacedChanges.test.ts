import { ChangeBus, type Change } from './ChangeBus';
import { PacedChanges } from './PacedChanges';

const at = (version: number, id = 'api') => ({
  ...{ kind: 'migration' as const, id, version },
  ...{ cluster: 'prod-eu', namespace: 'payments' },
});

describe('the pace of changes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function begin() {
    const bus = new ChangeBus();
    const told: Change[] = [];
    const paced = new PacedChanges(bus);
    paced.subscribe(change => told.push(change));
    return { bus, told, paced };
  }

  it('tells the first at once and then the last of each second, and loses none', () => {
    const { bus, told } = begin();
    for (const version of [1, 2, 3]) bus.publish(at(version));
    expect(told).toEqual([at(1)]);
    jest.advanceTimersByTime(1_000);
    expect(told).toEqual([at(1), at(3)]);
    bus.publish(at(4));
    jest.advanceTimersByTime(999);
    expect(told).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(told).toEqual([at(1), at(3), at(4)]);
    jest.advanceTimersByTime(60_000);
    expect(told).toHaveLength(3);
  });

  it('tells at once again after a second without a change', () => {
    const { bus, told } = begin();
    bus.publish(at(1));
    jest.advanceTimersByTime(1_000);
    bus.publish(at(2));
    expect(told).toEqual([at(1), at(2)]);
  });

  it('holds back nothing of another migration, and nothing else', () => {
    const { bus, told } = begin();
    bus.publish(at(1));
    bus.publish(at(1, 'web'));
    bus.publish({ kind: 'clusters' });
    bus.publish({ kind: 'clusters' });
    expect(told).toHaveLength(4);
  });

  it('leaves no timer when it is stopped', () => {
    const { bus, told, paced } = begin();
    bus.publish(at(1));
    bus.publish(at(2));
    paced.stop();
    expect(jest.getTimerCount()).toBe(0);
    bus.publish(at(3));
    expect(told).toEqual([at(1)]);
  });
});
