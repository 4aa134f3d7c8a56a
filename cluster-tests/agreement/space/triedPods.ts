import type { TriedPod } from './TriedPod';

const inject: readonly Record<string, string>[] = [
  {},
  { 'sidecar.istio.io/inject': 'true' },
  { 'sidecar.istio.io/inject': 'false' },
  { 'sidecar.istio.io/inject': '' },
  { 'sidecar.istio.io/inject': 'maybe' },
];

const revision: readonly Record<string, string>[] = [
  {},
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': '1-30-3' },
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': 'default' },
  { 'istio.io/rev': 'unheard-of' },
];

/** Labels that settings, hand-edited selectors and conditions of the states ask for, and one that nobody does. */
const others: readonly Record<string, string>[] = [
  {},
  { 'istio.io/dataplane-mode': 'ambient' },
  { 'istio.io/dataplane-mode': 'none' },
  { keep: 'out' },
  { always: 'yes' },
  { keep: 'out', always: 'yes' },
  { team: 'payments', app: 'web' },
];

type Rest = Omit<TriedPod, 'labels'>;

const annotated = (annotations: Record<string, string>): Rest => ({
  annotations,
  hostNetwork: false,
});
const plain = annotated({});
const templates = (value: string) =>
  annotated({ 'inject.istio.io/templates': value });

const copiedStatus = JSON.stringify({
  initContainers: ['istio-init', 'istio-proxy'],
  containers: null,
  volumes: ['istio-envoy'],
  imagePullSecrets: null,
  revision: '1-28-0',
});

/** What else a pod may say. The plain pod is there more than once: a refusal hides everything that labels say. */
const rests: readonly Rest[] = [
  plain,
  annotated({ 'sidecar.istio.io/inject': 'true' }),
  annotated({ 'sidecar.istio.io/inject': 'false' }),
  annotated({ 'sidecar.istio.io/inject': 'perhaps' }),
  annotated({ 'sidecar.istio.io/inject': '' }),
  plain,
  templates('gateway'),
  templates('grpc-agent'),
  templates('grpc-simple'),
  templates('sidecar, grpc-simple'),
  templates('both'),
  templates('unheard-of'),
  templates(''),
  plain,
  annotated({ 'sidecar.istio.io/interceptionMode': 'TPROXY' }),
  annotated({ 'sidecar.istio.io/interceptionMode': 'SOMETIMES' }),
  annotated({ 'status.sidecar.istio.io/port': '99999' }),
  annotated({ 'traffic.sidecar.istio.io/excludeOutboundPorts': '80, 443' }),
  annotated({ 'traffic.sidecar.istio.io/includeOutboundIPRanges': '10.0.0.0' }),
  annotated({ 'prometheus.istio.io/merge-metrics': 'yes' }),
  annotated({
    'istio.io/rev': '1-28-0',
    'sidecar.istio.io/status': copiedStatus,
  }),
  plain,
  { annotations: {}, hostNetwork: true },
  {
    annotations: { 'sidecar.istio.io/inject': 'true' },
    hostNetwork: true,
  },
];

/** Every combination of labels that concerns injection, on a pod that says nothing else. */
export const labelledPods: readonly TriedPod[] = inject.flatMap(asked =>
  revision.map(rev => ({ ...plain, labels: { ...asked, ...rev } })),
);

/** How many different pods there are. */
export const podCount =
  inject.length * revision.length * others.length * rests.length;

/** One of all pods by its number: each combination of labels, other labels, annotations and network is there once. */
export function podAt(number: number): TriedPod {
  let rest = number % podCount;
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return chosen;
  };
  const [asked, rev, other, unlabelled] = [
    pick(inject),
    pick(revision),
    pick(others),
    pick(rests),
  ];
  return { ...unlabelled, labels: { ...other, ...asked, ...rev } };
}
