import {
  createSandboxCluster,
  SandboxCluster,
} from '../../createSandboxCluster';
import { rollout } from '../../scenarios/parts/rollout';
import { application, namespace } from '../../scenarios/parts/workload';
import { twoRevisions } from '../../scenarios/twoRevisions';
import { NewObject } from '../../store/KubernetesObject';

const key = 'rollouts.argoproj.io';

describe('the restart of an Argo Rollout', () => {
  let cluster: SandboxCluster;
  const pods = () =>
    cluster.store
      .list('pods', 'shop')
      .filter(({ metadata }) => !metadata.deletionTimestamp);
  const stored = () => cluster.store.list(key, 'shop')[0];
  const ask = (restartAt: string) =>
    cluster.store.replace(key, {
      ...stored(),
      spec: { ...stored().spec, restartAt },
    });
  const now = () => new Date(cluster.clock.now()).toISOString();

  beforeEach(() => {
    cluster = createSandboxCluster({ scenario: twoRevisions });
    cluster.stage.create(
      namespace('shop'),
      ...rollout('shop', 'web', { replicas: 4 }),
    );
    cluster.clock.advance(60_000);
  });

  it('evicts what is older, a quarter at a time, and says when it is complete', () => {
    const before = pods().map(({ metadata }) => metadata.uid);
    ask(now());
    let fewest = 4;
    for (let second = 0; second < 120; second += 1) {
      cluster.clock.advance(1_000);
      const ready = stored().status?.readyReplicas ?? 0;
      fewest = Math.min(fewest, ready);
    }
    expect(pods()).toHaveLength(4);
    expect(
      pods().filter(({ metadata }) => before.includes(metadata.uid)),
    ).toEqual([]);
    expect(fewest).toBe(3);
    expect(stored().status?.restartedAt).toBe(stored().spec.restartAt);
  });

  it('leaves alone what is newer, and waits for a time to come', () => {
    const before = pods().map(({ metadata }) => metadata.uid);
    ask('2000-01-01T00:00:00Z');
    cluster.clock.advance(60_000);
    expect(pods().map(({ metadata }) => metadata.uid)).toEqual(before);
    expect(stored().status?.restartedAt).toBe('2000-01-01T00:00:00Z');
    ask(new Date(cluster.clock.now() + 600_000).toISOString());
    cluster.clock.advance(500_000);
    expect(pods().map(({ metadata }) => metadata.uid)).toEqual(before);
    cluster.clock.advance(300_000);
    expect(pods().map(({ metadata }) => metadata.uid)).not.toEqual(before);
  });

  it('takes the template of the Deployment that it refers to', () => {
    const [deployment] = application('shop', 'base', { replicas: 0 }).filter(
      ({ kind }) => kind === 'Deployment',
    );
    const referring: NewObject = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'by-reference', namespace: 'shop' },
      spec: {
        replicas: 2,
        selector: { matchLabels: { app: 'base' } },
        workloadRef: { kind: 'Deployment', name: 'base' },
      },
    };
    cluster.stage.create(deployment, referring);
    cluster.clock.advance(60_000);
    const made = pods().filter(
      ({ metadata }) => metadata.labels?.app === 'base',
    );
    expect(made).toHaveLength(2);
  });
});
