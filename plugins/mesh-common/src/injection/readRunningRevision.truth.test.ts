import { STATUS_ANNOTATION } from '../model/labels';
import { readRunningRevision, type PodEvidence } from './readRunningRevision';
import {
  readMatrix,
  truthStates,
  type TruthRow,
} from './__testUtils__/readTruth';

/** The pod as it came back from the API server. */
function evidenceOf(row: TruthRow): PodEvidence {
  const withEnvironment = <T extends { name: string }>(container: T) =>
    container.name === 'istio-proxy' && row.caAddr
      ? { ...container, env: [{ name: 'CA_ADDR', value: row.caAddr }] }
      : container;
  return {
    annotations: {
      ...row.podAnnotations,
      ...row.addedAnnotations,
      ...(row.status && { [STATUS_ANNOTATION]: JSON.stringify(row.status) }),
    },
    containers: row.containers.map(withEnvironment),
    initContainers: row.initContainers.map(withEnvironment),
  };
}

function without(annotation: string, evidence: PodEvidence): PodEvidence {
  const { [annotation]: _, ...annotations } = evidence.annotations;
  return { ...evidence, annotations };
}

function readRevision(evidence: PodEvidence): string | null {
  const running = readRunningRevision(evidence);
  return running.kind === 'revision' ? running.revision : null;
}

describe('readRunningRevision against recorded Istio', () => {
  it.each(truthStates)('reads what every pod of state %s carries', state => {
    const rows = readMatrix(state);
    const wrong = rows.filter(
      row => readRevision(evidenceOf(row)) !== row.revision,
    );
    expect(wrong).toEqual([]);
  });

  it.each(truthStates)(
    'reads the same from each weaker evidence in state %s',
    state => {
      const wrong = readMatrix(state).filter(row => {
        const byStatus = without('istio.io/rev', evidenceOf(row));
        const byAddress = without(STATUS_ANNOTATION, byStatus);
        return (
          readRevision(byStatus) !== row.revision ||
          readRevision(byAddress) !== row.revision
        );
      });
      expect(wrong).toEqual([]);
    },
  );

  it('reads image, version, native shape and addresses of an injected pod', () => {
    const row = readMatrix('b').find(({ injected }) => injected);
    expect(row && readRunningRevision(evidenceOf(row))).toEqual({
      kind: 'revision',
      revision: '1-29-6',
      evidence: 'status',
      role: 'sidecar',
      madeBy: 'injector',
      proxyImage: 'docker.io/istio/proxyv2:1.29.6',
      proxyVersion: '1.29.6',
      nativeSidecar: true,
      caHost: 'istiod-1-29-6.istio-system.svc',
      discoveryHost: null,
      clusterId: null,
      statusSays: '1-29-6',
      annotationSays: '1-29-6',
    });
  });
});
