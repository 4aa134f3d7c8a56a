import { z } from 'zod';

/** The label of a namespace or pod that asks for a revision or a tag by name. @public */
export const REVISION_LABEL = 'istio.io/rev';

/** The label of a namespace that asks for the default revision (`enabled`) or opts out. @public */
export const INJECTION_LABEL = 'istio-injection';

/** The label (or deprecated annotation) of a pod that opts in (`true`) or out (`false`). @public */
export const INJECT_LABEL = 'sidecar.istio.io/inject';

/** The label of a webhook configuration or Service that makes it a revision tag. @public */
export const TAG_LABEL = 'istio.io/tag';

/** The label that puts a namespace or pod into ambient mode. @public */
export const DATAPLANE_MODE_LABEL = 'istio.io/dataplane-mode';

/** The annotation in which the injector records what it did (JSON, see Istio `SidecarInjectionStatus`). @public */
export const STATUS_ANNOTATION = 'sidecar.istio.io/status';

/** The annotation by which a pod names the image of its proxy itself. @public */
export const PROXY_IMAGE_ANNOTATION = 'sidecar.istio.io/proxyImage';

/** The annotation by which a pod changes its ProxyConfig, addresses and image type included. @public */
export const PROXY_CONFIG_ANNOTATION = 'proxy.istio.io/config';

/** The two labels of a namespace that decide injection; `null` means that the label is absent. @public */
export const injectionLabelsSchema = z.object({
  [REVISION_LABEL]: z.string().nullable(),
  [INJECTION_LABEL]: z.string().nullable(),
});

/** See {@link injectionLabelsSchema}. @public */
export type InjectionLabels = z.infer<typeof injectionLabelsSchema>;

/** Picks the injection labels out of all labels of a namespace. @public */
export function injectionLabelsOf(
  labels: Readonly<Record<string, string>>,
): InjectionLabels {
  return {
    [REVISION_LABEL]: labels[REVISION_LABEL] ?? null,
    [INJECTION_LABEL]: labels[INJECTION_LABEL] ?? null,
  };
}

/** True when both hold the same values. @public */
export function sameInjectionLabels(
  a: InjectionLabels,
  b: InjectionLabels,
): boolean {
  return (
    a[REVISION_LABEL] === b[REVISION_LABEL] &&
    a[INJECTION_LABEL] === b[INJECTION_LABEL]
  );
}
