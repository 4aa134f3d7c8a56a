import type { LabelTest } from '../catalog/parseLabelSelector';
import type { FactStore, StoredFact } from './FactStore';

/** A kept object with labels. */
type Labelled = StoredFact & { fact: { labels: Record<string, string> } };

/** The namespaces that hold an object for which the test holds, by name; of all of them, or at most the one. */
export function namespacesHolding(
  stores: ReadonlyArray<FactStore<Labelled>>,
  matches: LabelTest,
  namespace: string | null,
): string[] {
  const found = new Set<string>();
  for (const store of stores) {
    const entries = namespace === null ? store.all() : store.in(namespace);
    for (const entry of entries) {
      if (!found.has(entry.namespace) && matches(entry.fact.labels)) {
        found.add(entry.namespace);
      }
    }
  }
  return [...found].sort();
}
