import type { WebhookRule } from '../facts/injectionWebhook';
import { rulesCoverPods } from './rulesCoverPods';

const rule = (changes: Partial<WebhookRule> = {}): WebhookRule => ({
  operations: ['CREATE'],
  apiGroups: [''],
  apiVersions: ['v1'],
  resources: ['pods'],
  scope: '*',
  ...changes,
});

describe('rulesCoverPods', () => {
  it.each([
    {},
    { operations: ['UPDATE', 'CREATE'] },
    { operations: ['*'] },
    { apiGroups: ['*'] },
    { apiGroups: ['apps', ''] },
    { apiVersions: ['*'] },
    { resources: ['*'] },
    { resources: ['*/*'] },
    { resources: ['services', 'pods/*'] },
    { scope: 'Namespaced' },
  ])('the creation of pods: %j', changes => {
    expect(rulesCoverPods([rule(changes)])).toBe(true);
  });

  it.each([
    { operations: ['UPDATE'] },
    { operations: ['CONNECT'] },
    { apiGroups: ['apps'] },
    { apiVersions: ['v1beta1'] },
    { resources: ['deployments'] },
    { resources: ['pods/ephemeralcontainers'] },
    { resources: ['*/status'] },
    { scope: 'Cluster' },
  ])('not: %j', changes => {
    expect(rulesCoverPods([rule(changes)])).toBe(false);
  });

  it('needs one rule that covers all of it, not several that share it', () => {
    expect(
      rulesCoverPods([
        rule({ operations: ['UPDATE'] }),
        rule({ resources: ['services'] }),
      ]),
    ).toBe(false);
    expect(rulesCoverPods([])).toBe(false);
  });
});
