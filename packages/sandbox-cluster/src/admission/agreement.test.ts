import { ApiAnswer, ApiClient } from '../client/ApiClient';
import {
  createSandboxCluster,
  SandboxCluster,
  testTokens,
} from '../createSandboxCluster';
import { clusterBasics } from '../scenarios/parts/clusterBasics';
import { ControlPlane } from '../scenarios/parts/ControlPlane';
import {
  controlPlane,
  istioSystem,
} from '../scenarios/parts/installControlPlane';
import { namespace } from '../scenarios/parts/workload';
import { Scenario } from '../scenarios/Stage';
import { Pod } from '../store/podKinds';
import {
  matrixOf,
  MatrixRow,
  RecordedState,
  recordedStates,
  webhooksOf,
} from '../__testUtils__/recordedTruth';

const statusAnnotation = 'sidecar.istio.io/status';

const planes: readonly ControlPlane[] = [
  {
    revision: '1-29-6',
    version: '1.29.6',
    replicas: 1,
    clusterIP: '127.96.0.29',
  },
  {
    revision: '1-30-3',
    version: '1.30.3',
    replicas: 1,
    clusterIP: '127.96.0.30',
  },
];
const unnamed: ControlPlane = {
  revision: 'default',
  version: '1.30.3',
  replicas: 1,
  clusterIP: '127.96.0.31',
};

function namespaceNames(
  rows: MatrixRow[],
): Map<string, Record<string, string>> {
  const distinct = new Map(
    rows.map(row => [JSON.stringify(row.namespaceLabels), row.namespaceLabels]),
  );
  return new Map(
    [...distinct.values()].map((labels, index) => [`mx-${index}`, labels]),
  );
}

function recordedScenario(
  state: RecordedState,
  namespaces: Map<string, Record<string, string>>,
): Scenario {
  return {
    name: `recorded-${state}`,
    description: 'The control planes and webhooks of a recorded state.',
    customResources: false,
    build(stage) {
      stage.create(...clusterBasics(1), ...istioSystem());
      const installed = state === 'f' ? [...planes, unnamed] : planes;
      const objects = installed.flatMap(controlPlane);
      stage.create(
        ...objects.filter(
          ({ kind }) => kind !== 'MutatingWebhookConfiguration',
        ),
      );
      stage.create(...webhooksOf(state));
      stage.create(
        ...[...namespaces].map(([name, labels]) => namespace(name, labels)),
      );
      stage.settle();
    },
  };
}

function difference(
  all: Record<string, string> = {},
  given: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([key]) => key !== statusAnnotation && given[key] === undefined,
    ),
  );
}

function outcome(
  answer: ApiAnswer,
  row: MatrixRow,
): Omit<
  MatrixRow,
  'namespaceLabels' | 'podLabels' | 'podAnnotations' | 'hostNetwork'
> {
  const { metadata, spec } = answer.body as unknown as Pod;
  const status = metadata.annotations?.[statusAnnotation];
  const images = (containers: Pod['spec']['containers'] = []) =>
    containers.map(({ name, image, restartPolicy }) => ({
      name,
      image,
      ...(restartPolicy && { restartPolicy }),
    }));
  const proxy = [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ name }) => name === 'istio-proxy',
  );
  const address = proxy?.env?.find(({ name }) => name === 'CA_ADDR')?.value;
  return {
    http: answer.status,
    injected: status !== undefined,
    revision: metadata.annotations?.['istio.io/rev'] ?? null,
    status: status === undefined ? null : JSON.parse(status),
    containers: images(spec.containers),
    initContainers: images(spec.initContainers),
    addedLabels: difference(metadata.labels, row.podLabels),
    addedAnnotations: difference(metadata.annotations, row.podAnnotations),
    ...(address && { caAddr: address, revisionEnv: null }),
  };
}

function podFor(row: MatrixRow) {
  return {
    metadata: {
      name: 'p',
      labels: row.podLabels,
      annotations: row.podAnnotations,
    },
    spec: {
      hostNetwork: row.hostNetwork,
      containers: [{ name: 'app', image: 'registry.example/app:1' }],
    },
  };
}

describe.each(recordedStates)('admission in the recorded state %s', state => {
  const rows = matrixOf(state);
  const namespaces = namespaceNames(rows);
  const placeOf = new Map(
    [...namespaces].map(([name, labels]) => [JSON.stringify(labels), name]),
  );
  let cluster: SandboxCluster;

  beforeAll(async () => {
    cluster = createSandboxCluster({
      scenario: recordedScenario(state, namespaces),
    });
    await cluster.start();
  });
  afterAll(() => cluster.stop());

  it('does to every recorded pod what the API server and istiod did', async () => {
    expect(rows).toHaveLength(864);
    const client = new ApiClient({ url: cluster.url, token: testTokens.admin });
    const differences: unknown[] = [];
    for (const row of rows) {
      const place = placeOf.get(JSON.stringify(row.namespaceLabels));
      const path = `/api/v1/namespaces/${place}/pods?dryRun=All`;
      const answer = await client.request('POST', path, { body: podFor(row) });
      const {
        namespaceLabels,
        podLabels,
        podAnnotations,
        hostNetwork,
        ...expected
      } = row;
      const actual = outcome(answer, row);
      try {
        expect(actual).toEqual(expected);
      } catch {
        differences.push({
          namespaceLabels,
          podLabels,
          podAnnotations,
          hostNetwork,
          expected,
          actual,
        });
      }
    }
    expect(differences).toEqual([]);
  });

  it('stores none of the pods that were only tried', () => {
    const names = [...namespaces.keys()];
    const stored = names.flatMap(name => cluster.store.list('pods', name));
    expect(stored).toEqual([]);
  });
});
