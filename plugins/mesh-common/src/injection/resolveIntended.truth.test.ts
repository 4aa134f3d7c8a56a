import { resolveIntended } from './resolveIntended';
import {
  readMatrix,
  readWebhooks,
  truthStates,
  type TruthRow,
} from './__testUtils__/readTruth';

/** What is wanted and what came out, in the words of the recording. */
function disagreement(
  row: TruthRow,
  webhooks: ReturnType<typeof readWebhooks>,
) {
  const intended = resolveIntended({ ...row, namespace: 'truth' }, webhooks);
  const revision = intended.kind === 'revision' ? intended.revision : null;
  const agrees =
    intended.kind !== 'unknown' &&
    row.injected === (intended.kind === 'revision') &&
    row.revision === revision;
  return agrees ? [] : [{ row, intended }];
}

describe('resolveIntended against recorded Istio', () => {
  it.each(truthStates)('predicts every pod of state %s', state => {
    const rows = readMatrix(state);
    const webhooks = readWebhooks(state);
    expect(rows).toHaveLength(864);
    expect(rows.flatMap(row => disagreement(row, webhooks))).toEqual([]);
  });

  it('reports the conflict of a tag that is named like a revision', () => {
    const intended = resolveIntended(
      {
        namespace: 'truth',
        namespaceLabels: { 'istio.io/rev': '1-30-3' },
        podLabels: {},
        podAnnotations: {},
        hostNetwork: false,
      },
      readWebhooks('d'),
    );
    expect(intended).toMatchObject({
      kind: 'revision',
      revision: '1-30-3',
      configuration: 'istio-sidecar-injector-1-30-3',
      alsoMatched: [
        { configuration: 'istio-revision-tag-1-30-3', revision: '1-29-6' },
      ],
    });
  });
});
