import type { Change } from './ChangeBus';
import { PacedTopic } from './PacedTopic';

const labels = (namespace: string): Change => ({
  ...{ kind: 'namespaces', cluster: 'prod-eu' },
  namespaces: new Set([namespace]),
});

describe('the pace of a topic', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function begin(name: string) {
    const told: Array<Change | null> = [];
    const topic = new PacedTopic(
      name,
      () => true,
      (_, change) => told.push(change),
    );
    return { topic, told };
  }

  it.each(['fleet', 'migrations'])(
    'of the %s is once a second at most, and the last change is not lost',
    name => {
      const { topic, told } = begin(name);
      topic.changed(null);
      expect(told).toEqual([null]);
      for (const each of ['shop', 'orders', 'payments']) {
        topic.changed(labels(each));
      }
      jest.advanceTimersByTime(999);
      expect(told).toHaveLength(1);
      jest.advanceTimersByTime(1);
      expect(told).toEqual([null, labels('payments')]);
      jest.advanceTimersByTime(60_000);
      expect(told).toHaveLength(2);
      topic.changed(labels('shop'));
      expect(told).toHaveLength(3);
    },
  );

  it.each(['clusters', 'entity:component:default/web', 'migration:1'])(
    'of %s is that of its changes',
    name => {
      const { topic, told } = begin(name);
      topic.changed(null);
      topic.changed(labels('shop'));
      expect(told).toEqual([null, labels('shop')]);
    },
  );

  it('leaves no timer when it is stopped', () => {
    const { topic, told } = begin('fleet');
    topic.changed(null);
    topic.changed(labels('shop'));
    topic.stop();
    expect(jest.getTimerCount()).toBe(0);
    expect(told).toEqual([null]);
  });
});
