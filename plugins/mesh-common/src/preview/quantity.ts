const multipliers: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** True for two spellings of one Kubernetes quantity: the API server writes `1000m` as `1`. */
export function sameQuantity(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [left, right] = [quantityOf(a), quantityOf(b)];
  if (left === null || right === null) return a === b;
  // Multiplying by a suffix leaves an error far below the smallest quantity there is.
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}

/** The number that a Kubernetes quantity stands for; null where it is none. */
export function quantityOf(text: string): number | null {
  const [, number, suffix] =
    /^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([a-zA-Z]*)$/.exec(text) ?? [];
  const multiplier = multipliers[suffix];
  return number === undefined || multiplier === undefined
    ? null
    : Number(number) * multiplier;
}
