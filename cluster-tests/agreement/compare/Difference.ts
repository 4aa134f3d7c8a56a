import type { TriedNamespace, TriedPod } from '../space/TriedPod';

/** A pod of which the resolver says something else than what the API server does. */
export interface Difference {
  state: string;
  namespace: TriedNamespace;
  pod: TriedPod;
  /** What the API server and the injectors did. */
  happened: string;
  /** What the resolver said. */
  said: string;
}

/** A line that says all, and one that tries the same again. */
export function differenceText(difference: Difference): string {
  const { state, namespace, pod, happened, said } = difference;
  const only = JSON.stringify({ state, namespace: namespace.name, pod });
  return [
    `${state}: pod ${JSON.stringify(pod)} in a namespace with ${JSON.stringify(namespace.labels)} was ${happened}, the resolver says ${said}`,
    `  again: MESH_AGREEMENT_ONLY='${only.replaceAll("'", `'\\''`)}'`,
  ].join('\n');
}
