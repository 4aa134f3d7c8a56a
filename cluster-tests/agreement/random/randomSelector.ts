import {
  absent,
  is,
  isNot,
  present,
  type Selector,
} from '../states/parts/entry';
import type { Chance } from './Chance';

/** Values that occur at namespaces and pods, and some that never do. */
const values: Record<string, readonly string[]> = {
  'istio-injection': ['enabled', 'disabled', '', 'true', 'Enabled', 'other'],
  'istio.io/rev': ['1-29-6', '1-30-3', 'stable', 'default', 'unheard-of', ''],
  'istio.io/dataplane-mode': ['ambient', 'none'],
  'sidecar.istio.io/inject': ['true', 'false', '', 'maybe'],
  'kubernetes.io/metadata.name': [
    'kube-public',
    'agreement-production',
    'istio-system',
  ],
  environment: ['production'],
  keep: ['out'],
  always: ['yes', 'no'],
  team: ['payments'],
};

const namespaceKeys = [
  'istio-injection',
  'istio.io/rev',
  'istio-injection',
  'istio.io/rev',
  'istio.io/dataplane-mode',
  'kubernetes.io/metadata.name',
  'environment',
];

const podKeys = [
  'sidecar.istio.io/inject',
  'istio.io/rev',
  'istio.io/dataplane-mode',
  'keep',
  'always',
  'team',
];

function requirement(chance: Chance, keys: readonly string[]) {
  const key = chance.oneOf(keys);
  const [first, ...others] = values[key];
  const chosen = chance.some(values[key]);
  const some = chosen.length > 0 ? chosen : [first, ...others.slice(0, 1)];
  return chance.oneOf([
    () => is(key, ...some),
    () => isNot(key, ...some),
    () => isNot(key, ...some),
    () => present(key),
    () => absent(key),
    () => absent(key),
  ])();
}

function randomSelector(chance: Chance, keys: readonly string[]): Selector {
  const count = chance.below(3);
  const key = chance.oneOf(keys);
  return {
    ...(chance.happens(0.15) && {
      matchLabels: { [key]: chance.oneOf(values[key]) },
    }),
    ...(count > 0 && {
      matchExpressions: chance.times(count, () => requirement(chance, keys)),
    }),
  };
}

export const randomNamespaceSelector = (chance: Chance) =>
  randomSelector(chance, namespaceKeys);
export const randomPodSelector = (chance: Chance) =>
  randomSelector(chance, podKeys);
