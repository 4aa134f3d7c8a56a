import { RECORD_ANNOTATION } from '../model/recordAnnotation';
import { parseNamespace } from './parseNamespace';

const record = {
  format: 1,
  portal: 'https://portal.example',
  migration: 'm1',
  sequence: 3,
  state: 'open',
  prior: { 'istio.io/rev': null, 'istio-injection': 'enabled' },
  priorRevision: '1-29-6',
};

const recordOf = (text: string) =>
  parseNamespace({ metadata: { annotations: { [RECORD_ANNOTATION]: text } } })
    .record;

describe('parseNamespace', () => {
  it('reads labels and who wrote the injection labels last', () => {
    const owns = (label: string) => ({
      'f:metadata': { 'f:labels': { '.': {}, [`f:${label}`]: {} } },
    });
    const namespace = parseNamespace({
      metadata: {
        name: 'payments',
        uid: 'u',
        resourceVersion: '5',
        labels: { 'istio.io/rev': 'stable', team: 'payments' },
        managedFields: [
          {
            manager: 'argocd',
            time: '2026-11-21T10:00:00Z',
            fieldsV1: owns('istio.io/rev'),
          },
          {
            manager: 'kubectl-label',
            time: '2026-11-21T09:00:00Z',
            fieldsV1: owns('istio.io/rev'),
          },
          { manager: 'other', fieldsV1: owns('team') },
        ],
      },
    });
    expect(namespace).toEqual({
      name: 'payments',
      uid: 'u',
      resourceVersion: '5',
      labels: { 'istio.io/rev': 'stable', team: 'payments' },
      annotations: {},
      deleting: false,
      labelManagers: {
        'istio.io/rev': { manager: 'argocd', time: '2026-11-21T10:00:00Z' },
      },
      labelWriters: [
        { manager: 'argocd', operation: 'Update' },
        { manager: 'kubectl-label', operation: 'Update' },
      ],
      owners: [],
      record: { kind: 'absent' },
    });
  });

  it('reads who declares the injection labels, and the owners', () => {
    const declares = { 'f:metadata': { 'f:labels': { 'f:istio.io/rev': {} } } };
    expect(
      parseNamespace({
        metadata: {
          managedFields: [
            { manager: 'keeper', operation: 'Apply', fieldsV1: declares },
            { manager: 'keeper', operation: 'Apply', fieldsV1: declares },
          ],
          ownerReferences: [
            { kind: 'Tenant', name: 'shop', apiVersion: 'a/v1' },
          ],
        },
      }),
    ).toMatchObject({
      labelWriters: [{ manager: 'keeper', operation: 'Apply' }],
      owners: [
        { kind: 'Tenant', name: 'shop', apiVersion: 'a/v1', manages: false },
      ],
    });
  });

  it.each([
    { metadata: { deletionTimestamp: '2026-11-21T10:00:00Z' } },
    { status: { phase: 'Terminating' } },
  ])('sees that it is being deleted: %j', json => {
    expect(parseNamespace(json).deleting).toBe(true);
  });

  it('reads the record of a migration', () => {
    expect(recordOf(JSON.stringify(record))).toEqual({
      kind: 'present',
      record,
    });
  });

  it.each([
    ['', 'It is not a JSON object.'],
    ['[]', 'It is not a JSON object.'],
    ['{"format":', 'It is not a JSON object.'],
    [JSON.stringify({ ...record, format: 2 }), 'Field format: '],
    [JSON.stringify({ ...record, prior: {} }), 'Field prior.istio.io/rev: '],
    ['{}', 'Field format: '],
  ])('says why a record cannot be read: %s', (text, why) => {
    expect(recordOf(text)).toEqual({
      kind: 'malformed',
      why: expect.stringContaining(why),
    });
  });

  it('reads odd input as empty', () => {
    const odd = { metadata: { labels: { a: 1 }, managedFields: [{}, 'x'] } };
    expect(parseNamespace(odd)).toEqual(parseNamespace({}));
  });
});
