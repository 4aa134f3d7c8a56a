import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { Target } from '../model/target';

/** The targets that the webhook configurations of a cluster name: revisions, tags, and the default one. */
export function knownTargets(webhooks: readonly InjectionWebhook[]): Target[] {
  const revisions = webhooks.flatMap(({ revision, tag }) =>
    tag === null && revision !== null ? [revision] : [],
  );
  const tags = webhooks.flatMap(({ tag }) => (tag === null ? [] : [tag]));
  const hasDefault = tags.includes('default') || revisions.includes('default');
  return [
    ...sortedOnce(revisions)
      .filter(name => name !== 'default')
      .map(name => ({ kind: 'revision' as const, name })),
    ...sortedOnce(tags)
      .filter(name => name !== 'default')
      .map(name => ({ kind: 'tag' as const, name })),
    ...(hasDefault ? [{ kind: 'default' as const }] : []),
  ];
}

function sortedOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
