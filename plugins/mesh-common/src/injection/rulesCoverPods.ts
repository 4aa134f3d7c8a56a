import type { WebhookRule } from '../facts/injectionWebhook';

const podResources: ReadonlySet<string> = new Set([
  'pods',
  'pods/*',
  '*',
  '*/*',
]);

/**
 * True when the webhook is called for the creation of pods.
 *
 * @remarks
 * As `rules.Matcher` of k8s.io/apiserver, by which `pods/*` covers pods as well as their subresources. `matchPolicy`
 * plays no part: it concerns other versions of a resource, of which pods have none.
 *
 * @public
 */
export function rulesCoverPods(rules: readonly WebhookRule[]): boolean {
  return rules.some(
    rule =>
      names(rule.operations, 'CREATE') &&
      names(rule.apiGroups, '') &&
      names(rule.apiVersions, 'v1') &&
      ['*', 'Namespaced'].includes(rule.scope) &&
      rule.resources.some(resource => podResources.has(resource)),
  );
}

function names(list: readonly string[], wanted: string): boolean {
  return list.includes('*') || list.includes(wanted);
}
