const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of a duration such as `500ms`, `3s` or `1m`; the fallback when it is absent or cannot be read. */
export function duration(text: string | undefined, fallback: number): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text ?? '');
  return match ? Number(match[1]) * units[match[2]] : fallback;
}
