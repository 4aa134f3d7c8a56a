import type { Difference } from '@mesh-plugins/backstage-plugin-mesh-common';
import { sentence } from './sentence';

/** A difference that a restart mends. */
export function differenceOf(
  kind: Difference['kind'],
  from: string | null,
  to: string | null,
  says: string,
): Difference {
  return {
    ...{ kind, from, to },
    message: sentence(says),
    mendedByRestart: true,
    held: null,
  };
}

/** How a pod of one revision differs from one that would get another; null is no sidecar. */
export function differsBy(
  runs: string | null,
  wanted: string | null,
): Difference[] {
  if (runs === wanted) return [];
  if (runs === null) {
    const says = `It carries no sidecar; a pod created now would get one of ${wanted}.`;
    return [differenceOf('not-injected', null, wanted, says)];
  }
  if (wanted === null) {
    const says = `It carries a sidecar of ${runs}; a pod created now would get none.`;
    return [differenceOf('still-injected', runs, null, says)];
  }
  const says = `It runs ${runs}; a pod created now would get ${wanted}.`;
  return [differenceOf('revision', runs, wanted, says)];
}

/** In every way that a pod of the wanted revision can differ, with why a restart does not mend it. */
export const everyDifference: Difference[] = [
  {
    ...differenceOf(
      'version',
      '1.29.5',
      '1.30.3',
      'Its proxy is 1.29.5; istiod of 1-30-3 is 1.30.3 by now.',
    ),
    mendedByRestart: false,
    held: {
      by: 'pinned-image',
      why: sentence(
        'Its template names the image registry.example/proxyv2:1.29.5 itself, which a restart brings again.',
      ),
    },
  },
  differenceOf(
    'image',
    'docker.io/istio/proxyv2:1.30.3',
    'registry.example:5000/mirror/istio/proxyv2:1.30.3',
    'Its proxy runs the image docker.io/istio/proxyv2:1.30.3; the injector gives registry.example:5000/mirror/istio/proxyv2:1.30.3 now.',
  ),
];
