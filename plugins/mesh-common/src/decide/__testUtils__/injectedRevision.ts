/**
 * What Istio gives a plain pod, in its plainest form: a named revision or tag, else the default one where it is asked
 * for. Written apart from the rule under test, so that one mistake cannot hide in both.
 */
export function injectedRevision({
  labels,
  tags,
  revisions,
}: {
  labels: Record<string, string>;
  tags: Record<string, string>;
  revisions: string[];
}): string | null {
  const asked = labels['istio.io/rev'];
  const injection = labels['istio-injection'];
  if (injection === 'enabled') return tags.default ?? null;
  if (asked === undefined || injection !== undefined) return null;
  if (asked in tags) return tags[asked];
  return revisions.includes(asked) ? asked : null;
}
