/** One request that wanted to change something. @public */
export interface AuditEntry {
  at: string;
  user: string;
  verb: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  dryRun: boolean;
  code: number;
  /** What was sent, so that a test can say exactly what a client asked for. */
  body?: unknown;
}

/** The writes that reached the API, in their order. @public */
export class AuditLog {
  private readonly written: AuditEntry[] = [];

  record(entry: AuditEntry): void {
    this.written.push(entry);
  }

  /** All entries, or those of one user. */
  entries(user?: string): readonly AuditEntry[] {
    return this.written.filter(
      entry => user === undefined || entry.user === user,
    );
  }

  clear(): void {
    this.written.length = 0;
  }
}
