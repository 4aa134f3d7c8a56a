import type { JsonObject } from '@backstage/types';
import { sameJson } from '../facts/sameJson';
import { changesBetween } from './changesBetween';
import {
  comparablePod,
  type ComparablePod,
  injectedNames,
} from './comparablePod';
import type { InjectorAnswer } from './injectorAnswer';
import type { PodChange } from './podChange';

/** Containers that only Istio's templates have; on pods without the injector's record as well. */
const istioContainers = ['istio-proxy', 'istio-init', 'istio-validation'];

/**
 * In what a running pod differs from what the injector would make of its workload's template now: from what it runs to
 * what a restart would bring.
 *
 * @remarks
 * Only what the injector owns is compared: its containers, its volumes, and the annotations, labels and fields that its
 * patch writes. Everything else may have been changed by other webhooks, limit ranges or the API server.
 *
 * @public
 */
export function comparePod(
  running: JsonObject,
  answer: Extract<InjectorAnswer, { state: 'injected' | 'not-injected' }>,
): PodChange[] {
  const input = comparablePod(answer.input);
  const now = answer.state === 'injected' ? comparablePod(answer.pod) : input;
  const runs = comparablePod(running);
  const owned = ownedBy([runs, now], input, now);
  return changesBetween(owned(runs), owned(now));
}

/** Reduces a pod to what the injector put into one of these, or would write into the input. */
function ownedBy(
  injected: readonly ComparablePod[],
  input: ComparablePod,
  now: ComparablePod,
): (pod: ComparablePod) => ComparablePod {
  const names = injected.map(injectedNames);
  const containers = new Set([
    ...istioContainers,
    ...names.flatMap(each => each.containers),
  ]);
  const volumes = new Set(names.flatMap(each => each.volumes));
  const annotations = changedKeys(input.annotations, now.annotations);
  const labels = changedKeys(input.labels, now.labels);
  const fields = changedKeys(input.rest, now.rest);
  return pod => ({
    containers: new Map(
      [...pod.containers].filter(([name]) => containers.has(name)),
    ),
    volumes: new Map([...pod.volumes].filter(([name]) => volumes.has(name))),
    annotations: picked(pod.annotations, annotations),
    labels: picked(pod.labels, labels),
    rest: picked(pod.rest, fields),
  });
}

function changedKeys(before: JsonObject, after: JsonObject): string[] {
  return Object.keys(after).filter(key => !sameJson(before[key], after[key]));
}

function picked<T>(
  object: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => keys.includes(key)),
  );
}
