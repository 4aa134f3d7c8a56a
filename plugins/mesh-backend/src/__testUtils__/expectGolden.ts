import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Compares with a recorded text. `UPDATE_GOLDEN=1` records it anew: look at the difference before you commit. */
export function expectGolden(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
