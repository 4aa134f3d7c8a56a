import { readAnswer, reviewOf } from './admissionReview';

const pod = {
  metadata: { generateName: 'api-', namespace: 'payments' },
  spec: { containers: [{ name: 'app' }] },
};

function answer(response: object): string {
  return JSON.stringify({ kind: 'AdmissionReview', response });
}

const encoded = (patch: unknown) =>
  Buffer.from(JSON.stringify(patch)).toString('base64');

describe('admissionReview', () => {
  it('asks as the API server does', () => {
    expect(reviewOf(pod, 'x').request).toMatchObject({
      uid: 'x',
      operation: 'CREATE',
      namespace: 'payments',
      resource: { resource: 'pods', version: 'v1' },
      object: pod,
      dryRun: true,
    });
  });

  it('applies every kind of operation, and leaves what was sent as it is', () => {
    const patch = [
      { op: 'add', path: '/metadata/annotations', value: { a: '1' } },
      { op: 'add', path: '/metadata/annotations/istio.io~1rev', value: 'r' },
      { op: 'add', path: '/spec/containers/0', value: { name: 'istio-proxy' } },
      { op: 'replace', path: '/spec/containers/1/name', value: 'application' },
      { op: 'remove', path: '/metadata/generateName' },
    ];
    expect(
      readAnswer(
        pod,
        'x',
        answer({ uid: 'x', allowed: true, patch: encoded(patch) }),
      ),
    ).toEqual({
      kind: 'patched',
      pod: {
        metadata: {
          namespace: 'payments',
          annotations: { a: '1', 'istio.io/rev': 'r' },
        },
        spec: {
          containers: [{ name: 'istio-proxy' }, { name: 'application' }],
        },
      },
    });
    expect(pod.spec.containers).toEqual([{ name: 'app' }]);
  });

  it.each([
    [{ uid: 'x', allowed: true }, { kind: 'left-alone' }],
    [
      { uid: 'x', allowed: false, status: { message: 'bad annotation' } },
      { kind: 'refused', words: 'bad annotation' },
    ],
    [
      { uid: 'x', allowed: false },
      { kind: 'refused', words: 'No reason is given.' },
    ],
  ])('reads %j', (response, expected) => {
    expect(readAnswer(pod, 'x', answer(response))).toEqual(expected);
  });

  it.each([
    ['<html>', /JSON/],
    ['{}', /no AdmissionReview/],
    [answer({ uid: 'y', allowed: true }), /another question/],
    [
      answer({ uid: 'x', allowed: true, patch: encoded({ op: 'add' }) }),
      /no JSON patch/,
    ],
    [
      answer({
        uid: 'x',
        allowed: true,
        patch: encoded([{ op: 'remove', path: '/spec/volumes/3' }]),
      }),
      /does not fit/,
    ],
  ])('does not take %s for an answer', (body, words) => {
    expect(() => readAnswer(pod, 'x', body)).toThrow(words);
  });
});
