/** What was thrown, as loggers take it. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
