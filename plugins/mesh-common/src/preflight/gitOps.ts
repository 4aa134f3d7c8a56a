/** A sign that a GitOps tool writes an object: what was seen and whose it is. */
export interface GitOpsSign {
  tool: 'Argo CD' | 'Flux' | 'Config Sync' | 'Rancher Fleet';
  sign: string;
}

const managersByTool: readonly { tool: GitOpsSign['tool']; test: RegExp }[] = [
  { tool: 'Argo CD', test: /^argocd-(application-)?controller$/ },
  { tool: 'Flux', test: /^(kustomize-controller|helm-controller|flux.*)$/ },
  { tool: 'Config Sync', test: /configsync/ },
  { tool: 'Rancher Fleet', test: /^fleet-?agent$/ },
];

const keysByTool: readonly { tool: GitOpsSign['tool']; test: RegExp }[] = [
  { tool: 'Argo CD', test: /^argocd\.argoproj\.io\/(tracking-id|instance)$/ },
  { tool: 'Flux', test: /^(kustomize|helm)\.toolkit\.fluxcd\.io\// },
  {
    tool: 'Config Sync',
    test: /(^|\.)(configsync\.gke\.io|config\.k8s\.io)\//,
  },
  // The add-ons of k3s carry `owner-gvk` and the like of the same domain.
  { tool: 'Rancher Fleet', test: /^objectset\.rio\.cattle\.io\/id$/ },
];

/**
 * The signs by which a GitOps tool marks what it applies, on the object and in its managed fields.
 *
 * @remarks
 * `app.kubernetes.io/instance` is Argo CD's oldest way of tracking, and Helm's label as well: it counts only beside one
 * of Argo CD's managers, which is a sign by itself already.
 */
export function gitOpsSigns(object: {
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  managers: readonly string[];
}): GitOpsSign[] {
  const byManager = object.managers.flatMap(manager =>
    managersByTool
      .filter(({ test }) => test.test(manager))
      .map(({ tool }) => ({ tool, sign: `field manager ${manager}` })),
  );
  return [
    ...keySigns('label', object.labels),
    ...keySigns('annotation', object.annotations),
    ...byManager,
  ];
}

function keySigns(
  what: 'label' | 'annotation',
  values: Readonly<Record<string, string>>,
): GitOpsSign[] {
  return Object.entries(values).flatMap(([key, value]) =>
    keysByTool
      .filter(({ test }) => test.test(key))
      .map(({ tool }) => ({ tool, sign: `${what} ${key}=${value}` })),
  );
}
