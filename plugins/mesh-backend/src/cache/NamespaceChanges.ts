/** Short enough that a screen follows at once, long enough that a rollout of a hundred pods is a few messages. */
const gatherMs = 30;

/** Gathers the namespaces that changed within a moment, and tells of them once. */
export class NamespaceChanges {
  private gathered = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly tell: (namespaces: Set<string>) => void) {}

  add(namespaces: Iterable<string>): void {
    for (const namespace of namespaces) this.gathered.add(namespace);
    if (this.gathered.size === 0) return;
    this.timer ??= setTimeout(() => {
      const gathered = this.gathered;
      this.gathered = new Set();
      this.timer = null;
      this.tell(gathered);
    }, gatherMs);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.gathered.clear();
  }
}
