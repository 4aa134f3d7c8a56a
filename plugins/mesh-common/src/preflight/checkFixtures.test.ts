import type { CheckInput } from './checkFacts';
import { checks } from './checks';
import { runChecks } from './runChecks';
import { soundInput, withDeployment } from './__testUtils__/checkFixture';
import { connectionFixtures } from './__testUtils__/fixtures/connectionFixtures';
import { evictionFixtures } from './__testUtils__/fixtures/evictionFixtures';
import { limitFixtures } from './__testUtils__/fixtures/limitFixtures';
import { namespaceFixtures } from './__testUtils__/fixtures/namespaceFixtures';
import { podFixtures } from './__testUtils__/fixtures/podFixtures';
import { revisionFixtures } from './__testUtils__/fixtures/revisionFixtures';
import { targetFixtures } from './__testUtils__/fixtures/targetFixtures';
import { templateFixtures } from './__testUtils__/fixtures/templateFixtures';
import { workloadFixtures } from './__testUtils__/fixtures/workloadFixtures';

const fixtures = [
  ...namespaceFixtures,
  ...targetFixtures,
  ...workloadFixtures,
  ...podFixtures,
  ...limitFixtures,
  ...evictionFixtures,
  ...templateFixtures,
  ...connectionFixtures,
  ...revisionFixtures,
];

function outcomeOf(check: string, input: CheckInput) {
  const result = runChecks(input).find(each => each.check === check);
  if (!result) throw new Error(`no check ${check}`);
  if (result.outcome !== 'found') return { outcome: result.outcome, text: '' };
  const text = result.findings
    .flatMap(({ message, remedy }) => [message.text, remedy.text])
    .join(' ');
  return { outcome: result.findings[0].severity, text };
}

describe('checks', () => {
  it('all pass for a namespace that can be moved', () => {
    const outcomes = runChecks(soundInput()).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(checks.map(() => 'passed'));
  });

  it.each(fixtures)('$check: $situation', ({ check, input, outcome, says }) => {
    const found = outcomeOf(check, input);
    expect(found.outcome).toBe(outcome);
    for (const words of says ?? []) expect(found.text).toContain(words);
    // A placeholder that nobody filled in.
    expect(found.text).not.toMatch(/\{\w+\}/);
  });

  it.each(checks)('$id has a fixture that it does not pass', ({ id }) => {
    const failing = fixtures.filter(
      ({ check, outcome }) => check === id && outcome !== 'passed',
    );
    expect(failing.length).toBeGreaterThan(0);
  });

  it('does not hold up a migration by what it did itself', () => {
    const done = soundInput({ target: { kind: 'tag', name: 'stable' } });
    const migration = {
      id: 'm1',
      sequence: 1,
      cluster: 'prod-eu',
      namespace: 'payments',
      namespaceUid: 'uid-namespace',
      target: done.target,
      targetRevision: '1-29-6',
      options: done.options,
      workloads: [],
      prior: {
        labels: { 'istio.io/rev': 'stable', 'istio-injection': null },
        revision: '1-29-6',
        webhookUid: 'w',
      },
      direction: 'forward' as const,
      attempt: 2,
      request: 'run' as const,
      requestedAt: '2026-01-01T00:00:00.000Z',
      skipped: [],
      confirmations: [],
      marks: { restartSeenAt: {} },
    };
    const rolling = withDeployment({
      templateAnnotations: { 'mesh-plugins.io/restarted-for': 'm1.forward.1' },
      generation: 2,
    });
    const input = { ...done, facts: rolling.facts, migration };
    expect(outcomeOf('MESH110', input).outcome).toBe('passed');
    expect(outcomeOf('MESH115', input).outcome).toBe('passed');
    const planned = { ...input, migration: null };
    expect(outcomeOf('MESH110', planned).outcome).toBe('blocker');
    expect(outcomeOf('MESH115', planned).outcome).toBe('blocker');
  });
});
