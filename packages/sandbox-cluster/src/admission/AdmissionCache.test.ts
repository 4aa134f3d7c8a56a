import { createSandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { application, namespace } from '../scenarios/parts/workload';

function cluster(cacheLagMs: number) {
  const sandbox = createSandboxCluster({
    scenario: twoRevisions,
    apiServers: [{ cacheLagMs: 0 }, { cacheLagMs }],
  });
  sandbox.stage.create(namespace('shop', { 'istio.io/rev': 'stable' }));
  sandbox.stage.create(...application('shop', 'web', { replicas: 4 }));
  sandbox.stage.settle();
  const restart = () =>
    sandbox.stage.patch('deployments.apps', 'shop', 'web', {
      spec: { template: { metadata: { annotations: { again: 'yes' } } } },
    });
  const revisions = () =>
    sandbox.store
      .list('pods', 'shop')
      .map(({ metadata }) => metadata.annotations?.['istio.io/rev'])
      .sort();
  return { sandbox, restart, revisions };
}

describe('admission caches that lag', () => {
  it('let pods through by the labels of a while ago, at one of two API servers', () => {
    const { sandbox, restart, revisions } = cluster(600_000);
    sandbox.clock.advance(600_000);
    sandbox.stage.label('shop', { 'istio.io/rev': 'canary' });
    restart();
    sandbox.stage.settle();
    expect(revisions()).toEqual(['1-29-6', '1-29-6', '1-30-3', '1-30-3']);
  });

  it('agree once the lag has passed', () => {
    const { sandbox, restart, revisions } = cluster(8_000);
    sandbox.stage.label('shop', { 'istio.io/rev': 'canary' });
    sandbox.clock.advance(9_000);
    restart();
    sandbox.stage.settle();
    expect(new Set(revisions())).toEqual(new Set(['1-30-3']));
  });

  it('answer on two addresses with one store', async () => {
    const { sandbox } = cluster(8_000);
    await sandbox.start();
    const bearer = { authorization: `Bearer ${sandbox.tokens.reader}` };
    const answers = await Promise.all(
      sandbox.urls.map(async url => {
        const path = '/api/v1/namespaces/shop';
        const answer = await fetch(`${url}${path}`, { headers: bearer });
        return (await answer.json()).metadata.uid;
      }),
    );
    await sandbox.stop();
    expect(answers).toHaveLength(2);
    expect(answers[0]).toBe(answers[1]);
  });
});
