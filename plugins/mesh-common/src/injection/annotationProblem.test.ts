import { annotationProblem } from './annotationProblem';

const traffic = (name: string) => `traffic.sidecar.istio.io/${name}`;
const readiness = (name: string) => `readiness.status.sidecar.istio.io/${name}`;

describe('an annotation that the injector reads', () => {
  it.each([
    ['sidecar.istio.io/interceptionMode', 'TPROXY'],
    ['status.sidecar.istio.io/port', ' 15021 '],
    [readiness('periodSeconds'), '4294967295'],
    [traffic('includeOutboundIPRanges'), '*'],
    [traffic('includeOutboundIPRanges'), '10.0.0.0/8,fd00::/8'],
    [traffic('excludeOutboundIPRanges'), ''],
    [traffic('excludeOutboundIPRanges'), '::ffff:10.0.0.1/128'],
    [traffic('includeInboundPorts'), '*'],
    [traffic('excludeInboundPorts'), '80, 443'],
    ['prometheus.istio.io/merge-metrics', 'True'],
    ['sidecar.istio.io/inject', 'anything'],
    ['example.com/port', 'none of Istio’s'],
  ])('is read: %s=%s', (annotation, value) => {
    expect(annotationProblem({ [annotation]: value })).toBeNull();
  });

  it.each([
    ['sidecar.istio.io/interceptionMode', 'tproxy'],
    ['sidecar.istio.io/interceptionMode', ''],
    ['status.sidecar.istio.io/port', '65536'],
    ['status.sidecar.istio.io/port', ''],
    [readiness('periodSeconds'), '-1'],
    [readiness('failureThreshold'), '4294967296'],
    [traffic('includeOutboundIPRanges'), '10.0.0.0'],
    [traffic('excludeOutboundIPRanges'), '*'],
    [traffic('excludeOutboundIPRanges'), '10.0.0.0/33'],
    [traffic('excludeOutboundIPRanges'), '10.0.0.0/8, fd00::/8'],
    [traffic('excludeOutboundIPRanges'), '1:2:3:4:5:6:7:8:9/64'],
    [traffic('excludeOutboundIPRanges'), '1::2::3/64'],
    [traffic('excludeOutboundIPRanges'), '10.0.0.01/32'],
    [traffic('excludeInboundPorts'), '*'],
    [traffic('excludeOutboundPorts'), '80,,443'],
    ['prometheus.istio.io/merge-metrics', 'yes'],
  ])('is refused: %s=%s', (annotation, value) => {
    expect(
      annotationProblem({ 'example.com/a': 'b', [annotation]: value }),
    ).toEqual({ annotation, value });
  });
});
