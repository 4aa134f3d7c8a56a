import { isIpAddress } from './isIpAddress';

/** An annotation that the injector reads and whose value it refuses. @public */
export interface AnnotationProblem {
  annotation: string;
  value: string;
}

type IsValid = (value: string) => boolean;

const isUnsigned =
  (limit: number): IsValid =>
  value =>
    /^\d+$/.test(value) && Number(value) <= limit;

const isPort = isUnsigned(65535);
const isSeconds = isUnsigned(4294967295);

const arePorts: IsValid = value =>
  value.trim() === '' ||
  value
    .trim()
    .split(',')
    .every(each => isPort(each.trim()));

const isRange: IsValid = value => {
  const [, address, bits] = /^(.+)\/(0|[1-9]\d{0,2})$/.exec(value) ?? [];
  if (address === undefined) return false;
  const version = isIpAddress(address);
  return version !== null && Number(bits) <= (version === 4 ? 32 : 128);
};

const areRanges: IsValid = value =>
  value === '' || value.split(',').every(isRange);

const orAll =
  (isValid: IsValid): IsValid =>
  value =>
    value === '*' || isValid(value);

/**
 * The annotations whose values the injector refuses (Istio `inject.AnnotationValidation`).
 *
 * @remarks
 * `proxy.istio.io/config` is one of them and not judged here: it is a whole ProxyConfig in YAML.
 */
const validity: ReadonlyMap<string, IsValid> = new Map([
  [
    'sidecar.istio.io/interceptionMode',
    value => ['REDIRECT', 'TPROXY', 'NONE'].includes(value),
  ],
  ['status.sidecar.istio.io/port', value => isPort(value.trim())],
  ['readiness.status.sidecar.istio.io/initialDelaySeconds', isSeconds],
  ['readiness.status.sidecar.istio.io/periodSeconds', isSeconds],
  ['readiness.status.sidecar.istio.io/failureThreshold', isSeconds],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', orAll(areRanges)],
  ['traffic.sidecar.istio.io/excludeOutboundIPRanges', areRanges],
  ['traffic.sidecar.istio.io/includeInboundPorts', orAll(arePorts)],
  ['traffic.sidecar.istio.io/excludeInboundPorts', arePorts],
  ['traffic.sidecar.istio.io/excludeOutboundPorts', arePorts],
  [
    'prometheus.istio.io/merge-metrics',
    value => /^([01tTfF]|TRUE|true|True|FALSE|false|False)$/.test(value),
  ],
]);

/** The first annotation because of which the injector refuses the pod; null where it can read all. */
export function annotationProblem(
  annotations: Readonly<Record<string, string>>,
): AnnotationProblem | null {
  for (const annotation of Object.keys(annotations)) {
    const isValid = validity.get(annotation);
    const value = annotations[annotation];
    if (isValid && !isValid(value)) return { annotation, value };
  }
  return null;
}
