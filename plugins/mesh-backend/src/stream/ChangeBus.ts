/** Something that changed; it says what, never the data. */
export type Change =
  /** A cluster came, went, or became reachable or unreachable. */
  | { kind: 'clusters' }
  /** Facts of these namespaces; the empty name stands for what the whole cluster shares, such as webhooks. */
  | { kind: 'namespaces'; cluster: string; namespaces: ReadonlySet<string> }
  /** A migration, by any replica. Its version is that of the database, and so means the same on each. */
  | {
      kind: 'migration';
      id: string;
      cluster: string;
      namespace: string;
      version: number;
    };

/** A change of a migration. */
export type MigrationChange = Extract<Change, { kind: 'migration' }>;

/** Where changes are heard of. */
export interface Changes {
  /** Returns how to stop listening. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** Carries changes from where they are seen to whoever listens, within this process. */
export class ChangeBus implements Changes {
  private readonly listeners = new Set<(change: Change) => void>();

  publish(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Returns how to stop listening. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
