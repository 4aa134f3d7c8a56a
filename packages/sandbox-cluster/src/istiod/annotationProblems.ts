import { isIP } from 'node:net';
import { isJsonObject } from '../store/json';
import { parse } from 'yaml';

/** Why a value is no good, in the words of Istio and of Go's standard library; undefined when it is. */
type Check = (value: string) => string | undefined;

const quoted = (value: string) => JSON.stringify(value);

function unsigned(value: string, bits: 16 | 32): string | undefined {
  const failed = (why: string) =>
    `strconv.ParseUint: parsing ${quoted(value)}: ${why}`;
  if (!/^\d+$/.test(value)) return failed('invalid syntax');
  return BigInt(value) >= 2n ** BigInt(bits)
    ? failed('value out of range')
    : undefined;
}

function port(value: string): string | undefined {
  const why = unsigned(value.trim(), 16);
  return why && `failed parsing port '${value}': ${why}`;
}

function ports(value: string): string | undefined {
  const list = value.trim();
  if (list === '') return undefined;
  for (const each of list.split(',')) {
    const why = port(each);
    if (why) return `failed parsing port '${each}': ${why}`;
  }
  return undefined;
}

// Leading zeros and addresses in zones are refused by netip.ParsePrefix as well, and not looked for here.
function prefix(value: string): string | undefined {
  const slash = value.lastIndexOf('/');
  const failed = (why: string) => `netip.ParsePrefix(${quoted(value)}): ${why}`;
  if (slash < 0) return failed("no '/'");
  const version = isIP(value.slice(0, slash));
  if (version === 0) return failed('unable to parse IP');
  const bits = value.slice(slash + 1);
  if (!/^(0|[1-9]\d{0,2})$/.test(bits))
    return failed(`bad bits after slash: ${quoted(bits)}`);
  return Number(bits) > (version === 4 ? 32 : 128)
    ? failed('prefix length out of range')
    : undefined;
}

function ranges(value: string): string | undefined {
  if (value === '') return undefined;
  for (const cidr of value.split(',')) {
    const why = prefix(cidr);
    if (why) return `failed parsing cidr '${cidr}': ${why}`;
  }
  return undefined;
}

const named =
  (name: string, check: Check, everything?: '*'): Check =>
  value => {
    const why = value === everything ? undefined : check(value);
    return why && `${name} invalid: ${why}`;
  };

const interceptionMode: Check = value =>
  ['REDIRECT', 'TPROXY', 'NONE'].includes(value)
    ? undefined
    : `interceptionMode invalid, use REDIRECT,TPROXY,NONE: ${value}`;

const seconds: Check = value => unsigned(value, 32);

const truth: Check = value =>
  /^([01tTfF]|TRUE|true|True|FALSE|false|False)$/.test(value)
    ? undefined
    : `strconv.ParseBool: parsing ${quoted(value)}: invalid syntax`;

// The fields of a ProxyConfig are not checked, only that it is one.
const proxyConfig: Check = value => {
  const failed = (why: string) =>
    `failed to convert to apply proxy config: ${why}`;
  try {
    const parsed: unknown = parse(value);
    return parsed === null || isJsonObject(parsed)
      ? undefined
      : failed('it is no object');
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
};

/** The annotations that the injector reads before it does anything (Istio `inject.AnnotationValidation`). */
const checks = new Map<string, Check>([
  ['sidecar.istio.io/interceptionMode', interceptionMode],
  // Istio names the wrong parameter in this message.
  ['status.sidecar.istio.io/port', named('excludeInboundPorts', port)],
  ['readiness.status.sidecar.istio.io/initialDelaySeconds', seconds],
  ['readiness.status.sidecar.istio.io/periodSeconds', seconds],
  ['readiness.status.sidecar.istio.io/failureThreshold', seconds],
  [
    'traffic.sidecar.istio.io/includeOutboundIPRanges',
    named('includeIPRanges', ranges, '*'),
  ],
  [
    'traffic.sidecar.istio.io/excludeOutboundIPRanges',
    named('excludeIPRanges', ranges),
  ],
  [
    'traffic.sidecar.istio.io/includeInboundPorts',
    named('includeInboundPorts', ports, '*'),
  ],
  [
    'traffic.sidecar.istio.io/excludeInboundPorts',
    named('excludeInboundPorts', ports),
  ],
  [
    'traffic.sidecar.istio.io/excludeOutboundPorts',
    named('excludeOutboundPorts', ports),
  ],
  ['prometheus.istio.io/merge-metrics', truth],
  ['proxy.istio.io/config', proxyConfig],
]);

/** What Istio says of annotations that it cannot read; undefined when it can read all. */
export function annotationProblems(
  annotations: Record<string, string>,
): string | undefined {
  const problems = Object.entries(annotations).flatMap(([name, value]) => {
    const why = checks.get(name)?.(value);
    return why
      ? [`\t* invalid value '${value}' for annotation '${name}': ${why}\n`]
      : [];
  });
  if (problems.length === 0) return undefined;
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`;
  return `${count} occurred:\n${problems.join('')}\n`;
}
