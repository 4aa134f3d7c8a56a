/** A namespace in which pods are tried. */
export interface TriedNamespace {
  name: string;
  labels: Record<string, string>;
}

/** A pod that is tried, as far as anything about it can matter to an injection. */
export interface TriedPod {
  labels: Record<string, string>;
  annotations: Record<string, string>;
  hostNetwork: boolean;
}
