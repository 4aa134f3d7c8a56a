import type { PodFact } from '../facts/podFact';
import { INJECT_LABEL } from '../model/labels';
import { labelValue } from './labelValue';

/**
 * True when the pod itself refuses a sidecar.
 *
 * @remarks
 * The label counts where it is present, whatever its value, otherwise the deprecated annotation of the same name; any
 * value but `false` does not refuse (Istio `injectRequired`).
 *
 * @public
 */
export function podIsOptedOut(
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
): boolean {
  const asked =
    labelValue(labels, INJECT_LABEL) ?? labelValue(annotations, INJECT_LABEL);
  return asked === 'false';
}

/**
 * True where the pod's proxy is not the injector's work: a Gateway's Deployment or waypoint that istiod renders, or a
 * chart's own. Such pods carry `sidecar.istio.io/inject=false` and are in the mesh all the same.
 *
 * @public
 */
export function bringsItsProxy({ running }: Pick<PodFact, 'running'>): boolean {
  return running.kind !== 'none' && running.madeBy !== 'injector';
}
