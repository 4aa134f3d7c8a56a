import type {
  Comparison,
  PodChange,
  Preview,
  WorkloadPreview,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { readyPlan } from './planFixtures';
import { sentence } from './sentence';

/** A workload's pods under the labels as they are, and as the plan would leave them. */
function workload(name: string, comparison: Comparison): WorkloadPreview {
  return {
    ref: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'payments',
      name,
      uid: `uid-${name}`,
    },
    kind: 'Deployment',
    from: readyPlan.presentResolution,
    to: readyPlan.targetResolution,
    comparison,
  };
}

function change(
  kind: PodChange['kind'],
  container: string | null,
  field: string,
  [from, to]: [string | null, string | null],
): PodChange {
  const message = sentence(`${field}: ${from} → ${to}`);
  return { kind, container, field, from, to, message };
}

const ofTheVersion: PodChange[] = [
  change('revision', null, 'annotation istio.io/rev', ['1-29-6', '1-30-3']),
  change('version', 'istio-proxy', 'version', ['1.29.6', '1.30.3']),
  change('address', 'istio-proxy', 'env CA_ADDR', [
    'istiod-1-29-6.istio-system.svc:15012',
    'istiod-1-30-3.istio-system.svc:15012',
  ]),
];

const nothingElse: Comparison = {
  state: 'compared',
  changes: ofTheVersion,
  summary: {
    code: 'preview.version-only',
    params: { before: '1.29.6', after: '1.30.3' },
    text: 'Proxy 1.29.6 → 1.30.3; nothing else.',
  },
};

const shape: Comparison = {
  state: 'compared',
  changes: [
    ...ofTheVersion,
    change('native-sidecar', 'istio-proxy', 'native sidecar', [
      'main',
      'native',
    ]),
    change('resources', 'istio-proxy', 'resources.limits.cpu', ['2', null]),
    change('volumes', null, 'volume istio-ca-crl', [
      null,
      '{"configMap":{"name":"istio-ca-crl","optional":true}}',
    ]),
  ],
  summary: {
    code: 'preview.version-and',
    params: {
      before: '1.29.6',
      after: '1.30.3',
      fields:
        'istio-proxy native sidecar, istio-proxy resources.limits.cpu, volume istio-ca-crl',
    },
    text: 'Proxy 1.29.6 → 1.30.3, and: istio-proxy native sidecar, istio-proxy resources.limits.cpu, volume istio-ca-crl.',
  },
};

/** Both workloads get another version and nothing else. */
export const versionOnly: Preview = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: readyPlan.target,
  askedAt: ago(2),
  workloads: [
    workload('payments-api', nothingElse),
    workload('payments-worker', nothingElse),
  ],
  pods: [],
  unread: [],
};

/** Some get more than another version, one would be refused, and one was not asked. */
export const mixedPreview: Preview = {
  ...versionOnly,
  workloads: [
    workload('payments-api', shape),
    workload('payments-worker', shape),
    workload('ledger', nothingElse),
    workload('batch', {
      state: 'refused',
      revision: '1-30-3',
      why: "failed to run injection template: invalid value 'WRONG' for annotation 'sidecar.istio.io/interceptionMode'.",
    }),
    workload('exporter', {
      state: 'not-injected',
      why: {
        code: 'preview.not-called',
        params: {},
        text: 'No injector gives these pods a sidecar.',
      },
    }),
    workload('reports', {
      state: 'not-asked',
      why: {
        code: 'preview.too-many',
        params: {},
        text: 'The injector was not asked: there are more templates than may be asked in one go. Ask again; what was answered is kept.',
      },
    }),
  ],
  unread: [
    'rollouts.argoproj.io is forbidden. Add this rule to the role of the portal’s reader: verbs list on rollouts.argoproj.io in namespace payments.',
  ],
};

/** The reader may not reach istiod. */
export const notAskedPreview: Preview = {
  ...versionOnly,
  workloads: ['payments-api', 'payments-worker'].map(name =>
    workload(name, {
      state: 'not-asked',
      why: {
        code: 'preview.forwarding-forbidden',
        params: { namespace: 'istio-system' },
        text: "The injector was not asked: a port-forward to istiod is forbidden. Add this rule to the role of the portal's reader: verbs get, create on pods/portforward in namespace istio-system.",
      },
    }),
  ),
};
