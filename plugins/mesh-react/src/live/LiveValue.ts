import type { Failure } from './failureOf';

/** Something that is loaded once and kept current. @public */
export type LiveValue<T> =
  /** `slow` after two seconds: by then a screen says what it waits for. */
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; failure: Failure }
  /** `problem` says why the value could not be renewed; the last known one is kept. */
  | { state: 'loaded'; value: T; live: boolean; problem: Failure | null };

/** After this long a loading screen says what it waits for. @public */
export const slowAfterMs = 2_000;
