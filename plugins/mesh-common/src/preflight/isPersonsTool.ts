/**
 * The tools with which people write by hand, by their field managers: what they wrote stays as somebody else leaves it.
 *
 * @remarks
 * Pipelines use some of them as well, and then write again with the next run. Helm does so with the next release.
 * `argocd-server` is Argo CD's own page, in which a person edits an object.
 */
const personsTools: readonly RegExp[] = [
  /^kubectl(-(?!applyset)[a-z-]+)?$/,
  /^oc(-[a-z-]+)?$/,
  /^helm$/i,
  /^kustomize(-v?[\d.]+)?$/,
  /^istioctl$/,
  /^istio-(operator|ci)$/,
  /^k9s$/i,
  /^(open|free)?lens$/i,
  /^node-fetch$/, // Lens
  /^headlamp/i,
  /^(kubernetes-)?dashboard/i,
  /^Mozilla$/, // a browser, through the proxy of a dashboard
  /^argocd-server$/,
  /^before-first-apply$/, // Kubernetes itself, for what was there before the first apply
  /^mesh$/, // this portal: each write of it was asked for by a person
];

/** True for a field manager that is known to be a person's tool; see {@link personsTools}. */
export function isPersonsTool(manager: string): boolean {
  return personsTools.some(tool => tool.test(manager));
}
