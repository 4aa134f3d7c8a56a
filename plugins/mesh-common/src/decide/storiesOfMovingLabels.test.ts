import type { Story } from './__testUtils__/Story';
import {
  begin,
  expectGolden,
  restartsOf,
  twoDeployments,
} from './__testUtils__/tellStory';

const codesOf = ({ decision }: Story) =>
  decision?.kind === 'stop' ? decision.findings.map(({ code }) => code) : [];

const labelWrites = ({ world }: Story) =>
  world.writes.filter(({ kind }) => kind === 'relabel-namespace').length;

const former = { 'istio.io/rev': 'stable', team: 'payments' };

describe('labels that others change meanwhile', () => {
  it('stops at once when a GitOps tool puts them back between write and look', () => {
    const story = begin();
    story.until(({ step }) => step === 'record');
    story.meanwhile('Argo CD holds istio.io/rev=stable', world => {
      world.gitOps = { labels: former, afterTicks: 0 };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    expect(labelWrites(story)).toBe(1);
    expect(restartsOf(story, 'api')).toBe(0);
    expectGolden('gitops-puts-back-at-once', story);
  });

  it('stops when a GitOps tool puts them back after minutes, and goes on when Git has changed', () => {
    const story = begin();
    story.meanwhile('Argo CD will look again in a while', world => {
      world.gitOps = { labels: former, afterTicks: 14 };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    story.meanwhile('Git asks for istio.io/rev=1-30-3', world => {
      const labels = { 'istio.io/rev': '1-30-3', team: 'payments' };
      world.gitOps = { labels, afterTicks: 0 };
      world.relabel(labels, 'argocd-controller');
    });
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(labelWrites(story)).toBe(1);
    expectGolden('gitops-puts-back-after-minutes', story);
  });

  it('does not fight a tool whose doing leaves no trace', () => {
    const story = begin({
      ...twoDeployments,
      labels: { 'istio-injection': 'enabled' },
    });
    story.until(({ step }) => step === 'record');
    story.meanwhile('somebody removes what is written, again and again', () => {
      story.world.gitOps = {
        labels: { 'istio-injection': 'enabled' },
        afterTicks: 0,
      };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    expect(labelWrites(story)).toBeLessThanOrEqual(8);
  });

  it('sets them once more at a retry, when a person had put them back by mistake', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody puts the labels back', world =>
      world.relabel(former, 'kubectl-label'),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    // Pods that its rollout made meanwhile have the former revision, and the retry is asked to renew them.
    expect(restartsOf(story, 'api')).toBe(2);
    expectGolden('labels-put-back-by-hand', story);
  });

  it('stops when somebody adds the other style, and says what new pods get', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody adds istio-injection=enabled', world =>
      world.relabel(
        { ...world.labels, 'istio-injection': 'enabled' },
        'kubectl-edit',
      ),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH203']);
    expectGolden('labels-of-both-styles', story);
  });

  it('goes on when somebody edits another label of the namespace', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody adds cost=42', world =>
      world.relabel({ ...world.labels, cost: '42' }, 'kubectl-label'),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
  });
});
