import type { TriedNamespace } from './TriedPod';

/** `undefined` stands for a label that is not there. */
const injection = [undefined, 'enabled', 'disabled', '', 'true', 'Enabled'];

const revision = [
  undefined,
  '1-29-6',
  '1-30-3',
  'stable',
  'default',
  'unheard-of',
  '',
];

const dataplaneMode = [undefined, 'ambient'];

/**
 * Namespaces that injectors leave alone whatever their labels say; `istio-system`, which they do not; and one whose
 * label beside the usual ones is asked for by hand-edited selectors.
 */
const particular: readonly TriedNamespace[] = [
  { name: 'kube-system', labels: {} },
  { name: 'kube-public', labels: { 'istio-injection': 'enabled' } },
  { name: 'kube-node-lease', labels: { 'istio.io/rev': '1-30-3' } },
  { name: 'local-path-storage', labels: { 'istio.io/rev': '1-29-6' } },
  { name: 'istio-system', labels: { 'istio.io/rev': '1-30-3' } },
  {
    name: 'agreement-production',
    labels: { 'istio.io/rev': '1-30-3', environment: 'production' },
  },
  {
    name: 'agreement-production-enabled',
    labels: { 'istio-injection': 'enabled', environment: 'production' },
  },
];

const present = (labels: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(labels).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** Every combination of what a namespace may say, each in a namespace of its own. */
export const triedNamespaces: readonly TriedNamespace[] = [
  ...injection
    .flatMap(enabled =>
      revision.flatMap(rev =>
        dataplaneMode.map(mode => ({
          'istio-injection': enabled,
          'istio.io/rev': rev,
          'istio.io/dataplane-mode': mode,
        })),
      ),
    )
    .map((labels, index) => ({
      name: `agreement-${index}`,
      labels: present(labels),
    })),
  ...particular,
];
