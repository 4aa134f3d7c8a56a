/** How a migration stands when a run is over. @public */
export interface SeenEnd {
  /** `done`, `rolled-back`, `cancelled`, `stopped`, `paused` or what it is in the middle of. */
  phase: string;
  /** What the page says of it. */
  says: string;
  /** Pods that have to run the wanted revision, with what they run. */
  pods: ReadonlyArray<{ name: string; revision: string | null }>;
  /** The revision that the present direction wants. */
  wanted: string;
  labels: Readonly<Record<string, string>>;
  /** The injection labels before the first write. */
  prior: Readonly<Record<string, string | null>>;
  /** The prior labels no longer gave the prior revision, so that it was named instead. */
  pinned: boolean;
}

const styles = ['istio.io/rev', 'istio-injection'] as const;

/** The promises that are broken at the end of a run, a sentence each. @public */
export function brokenAtEnd(end: SeenEnd): string[] {
  if (end.says.trim() === '') return ['it does not say what it waits for'];
  if (end.phase !== 'done' && end.phase !== 'rolled-back') return [];
  const elsewhere = end.pods
    .filter(({ revision }) => revision !== end.wanted)
    .map(
      ({ name, revision }) =>
        `it ended and ${name} runs ${revision ?? 'no sidecar'}, not ${end.wanted}`,
    );
  return end.phase === 'done' ? elsewhere : [...elsewhere, ...notRestored(end)];
}

function notRestored({ labels, prior, wanted, pinned }: SeenEnd): string[] {
  const expected: Readonly<Record<string, string | null>> = pinned
    ? { 'istio.io/rev': wanted, 'istio-injection': null }
    : prior;
  return styles.flatMap(key =>
    (labels[key] ?? null) === (expected[key] ?? null)
      ? []
      : [
          `it was rolled back and ${key} is ${labels[key] ?? 'absent'}, not ${expected[key] ?? 'absent'}`,
        ],
  );
}
