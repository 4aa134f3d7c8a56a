/** How a look ended. */
export type LookResult =
  /** The cluster or the row has changed by now: look again at once. */
  | { kind: 'again' }
  /** Look again after a while; null: not before a person asks for something. */
  | { kind: 'rest'; inMs: number | null };
