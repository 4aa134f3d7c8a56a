import { annotationProblems } from './annotationProblems';

const readable: [string, string][] = [
  ['sidecar.istio.io/interceptionMode', 'TPROXY'],
  ['status.sidecar.istio.io/port', ' 15021 '],
  ['readiness.status.sidecar.istio.io/periodSeconds', '4294967295'],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', '*'],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', ''],
  [
    'traffic.sidecar.istio.io/excludeOutboundIPRanges',
    '10.0.0.0/8,2001:db8::/32',
  ],
  ['traffic.sidecar.istio.io/includeInboundPorts', '*'],
  ['traffic.sidecar.istio.io/excludeOutboundPorts', '80, 443'],
  ['traffic.sidecar.istio.io/excludeInboundPorts', ' '],
  ['prometheus.istio.io/merge-metrics', 'F'],
  ['proxy.istio.io/config', 'concurrency: 2'],
  ['somebody.example/else', 'anything'],
];

const unreadable: [string, string, string][] = [
  [
    'sidecar.istio.io/interceptionMode',
    'redirect',
    'interceptionMode invalid, use REDIRECT,TPROXY,NONE: redirect',
  ],
  [
    'status.sidecar.istio.io/port',
    '65536',
    `excludeInboundPorts invalid: failed parsing port '65536': strconv.ParseUint: parsing "65536": value out of range`,
  ],
  [
    'readiness.status.sidecar.istio.io/failureThreshold',
    '-1',
    'strconv.ParseUint: parsing "-1": invalid syntax',
  ],
  [
    'traffic.sidecar.istio.io/excludeOutboundIPRanges',
    '*',
    `excludeIPRanges invalid: failed parsing cidr '*': netip.ParsePrefix("*"): no '/'`,
  ],
  [
    'traffic.sidecar.istio.io/includeOutboundIPRanges',
    '10.0.0.0/8, 10.1.0.0/16',
    `includeIPRanges invalid: failed parsing cidr ' 10.1.0.0/16': netip.ParsePrefix(" 10.1.0.0/16"): unable to parse IP`,
  ],
  [
    'traffic.sidecar.istio.io/includeOutboundIPRanges',
    '10.0.0.0/33',
    `includeIPRanges invalid: failed parsing cidr '10.0.0.0/33': netip.ParsePrefix("10.0.0.0/33"): prefix length out of range`,
  ],
  [
    'traffic.sidecar.istio.io/excludeInboundPorts',
    '80,',
    `excludeInboundPorts invalid: failed parsing port '': failed parsing port '': strconv.ParseUint: parsing "": invalid syntax`,
  ],
  [
    'prometheus.istio.io/merge-metrics',
    'yes',
    'strconv.ParseBool: parsing "yes": invalid syntax',
  ],
  [
    'proxy.istio.io/config',
    'text',
    'failed to convert to apply proxy config: it is no object',
  ],
];

describe('the annotations that the injector reads', () => {
  it.each(readable)('takes %s: %s', (name, value) => {
    expect(annotationProblems({ [name]: value })).toBeUndefined();
  });

  it.each(unreadable)('refuses %s: %s', (name, value, why) => {
    expect(annotationProblems({ [name]: value })).toBe(
      `1 error occurred:\n\t* invalid value '${value}' for annotation '${name}': ${why}\n\n`,
    );
  });

  it('names all that it cannot read', () => {
    const problems = annotationProblems({
      'sidecar.istio.io/interceptionMode': '',
      'status.sidecar.istio.io/port': '',
    });
    expect(problems).toMatch(/^2 errors occurred:\n\t\* .*\n\t\* .*\n\n$/);
  });
});
