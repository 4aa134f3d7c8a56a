/** What every kept fact tells of its object. */
export interface StoredFact {
  uid: string;
  /** Empty for objects of the whole cluster. */
  namespace: string;
}

/** Which facts are asked for often and are few among all: they are found without a walk. */
export interface Choice<Fact extends StoredFact> {
  isOneOfFew?(fact: Fact): boolean;
}

/** The facts of one kind in one cluster, by namespace. */
export class FactStore<Fact extends StoredFact> {
  private namespaces = new Map<string, Map<string, Fact>>();
  private readonly few = new Map<string, Fact>();

  constructor(private readonly choice: Choice<Fact> = {}) {}

  /** All facts of a namespace; of the whole cluster with the empty name. */
  in(namespace: string): Fact[] {
    return [...(this.namespaces.get(namespace)?.values() ?? [])];
  }

  /** The namespaces that hold any. */
  names(): IterableIterator<string> {
    return this.namespaces.keys();
  }

  *all(): IterableIterator<Fact> {
    for (const facts of this.namespaces.values()) yield* facts.values();
  }

  /** See {@link Choice}. */
  fewOfAll(): IterableIterator<Fact> {
    return this.few.values();
  }

  get size(): number {
    let size = 0;
    for (const facts of this.namespaces.values()) size += facts.size;
    return size;
  }

  set(fact: Fact): void {
    const facts = this.namespaces.get(fact.namespace);
    if (facts) facts.set(fact.uid, fact);
    else this.namespaces.set(fact.namespace, new Map([[fact.uid, fact]]));
    if (this.choice.isOneOfFew?.(fact)) this.few.set(fact.uid, fact);
    else this.few.delete(fact.uid);
  }

  delete(fact: StoredFact): void {
    const facts = this.namespaces.get(fact.namespace);
    facts?.delete(fact.uid);
    this.few.delete(fact.uid);
    if (facts?.size === 0) this.namespaces.delete(fact.namespace);
  }

  /** Takes over a complete list at once, and tells which namespaces it may have changed. */
  replace(facts: Iterable<Fact>): Set<string> {
    const touched = new Set(this.namespaces.keys());
    this.namespaces = new Map();
    this.few.clear();
    for (const fact of facts) this.set(fact);
    for (const namespace of this.namespaces.keys()) touched.add(namespace);
    return touched;
  }
}
