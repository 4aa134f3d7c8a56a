/** How a migration stands when a run is over. @public */
export interface SeenEnd {
  /** `done`, `rolled-back`, `cancelled`, `stopped`, `paused` or what it is in the middle of. */
  phase: string;
  /** What the page says of it. */
  says: string;
  /** It says that it is verified, and not only moved. */
  saysVerified: boolean;
  /**
   * Pods that have to run the wanted revision, with what they run, and whether their proxies were connected to it when it
   * was said to be verified; null where nobody looked.
   */
  pods: ReadonlyArray<{
    name: string;
    revision: string | null;
    connected: boolean | null;
  }>;
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
  const ended = [...elsewhere, ...notConnected(end)];
  return end.phase === 'done' ? ended : [...ended, ...notRestored(end)];
}

function notConnected({ saysVerified, pods, wanted }: SeenEnd): string[] {
  return pods
    .filter(({ connected }) => saysVerified && connected === false)
    .map(
      ({ name }) =>
        `it ended as verified and the proxy of ${name} was not connected to ${wanted}`,
    );
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
