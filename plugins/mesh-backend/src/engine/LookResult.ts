/** How a look ended. */
export type LookResult =
  /** The cluster or the row has changed by now: look again at once. */
  | { kind: 'again' }
  /** Look again after a while; null: not before a person asks for something. */
  | { kind: 'rest'; inMs: number | null }
  /** Look again when something changes in the namespace, and after a while in any case; `idle`: nothing new was found. */
  | { kind: 'rest-until-change'; inMs: number; idle: boolean };
