const part = /^([0-9a-f-]{36})=(\d{1,10})$/;

/**
 * What one reader has been told of migrations, as each message's id holds it and `Last-Event-ID` gives it back.
 *
 * @remarks
 * Versions are those of the rows, so an id means the same on every replica and after a restart, and none is ever too
 * old: what has another version by now has changed since. What cannot be read, such as the id of another release, was
 * not told.
 */
export class ToldVersions {
  private readonly before: ReadonlyMap<string, number>;
  private readonly told = new Map<string, number>();

  constructor(lastEventId: string | undefined) {
    const parts = (lastEventId ?? '').split(',').map(text => part.exec(text));
    this.before = new Map(
      parts.flatMap(found =>
        found ? [[found[1], Number(found[2])] as const] : [],
      ),
    );
  }

  /** True where the reader came with this very version. Not with a higher one: then the database was put back. */
  knew(migration: string, version: number): boolean {
    if (this.before.get(migration) !== version) return false;
    this.told.set(migration, version);
    return true;
  }

  /** Notes what is told now; false where the reader has it already. */
  tell(migration: string, version: number): boolean {
    if ((this.told.get(migration) ?? 0) >= version) return false;
    this.told.set(migration, version);
    return true;
  }

  /** The id of the message that is told now. */
  get id(): string {
    return [...this.told].map(each => each.join('=')).join(',');
  }
}
