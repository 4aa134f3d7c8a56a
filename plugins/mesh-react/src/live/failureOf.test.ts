import { ResponseError } from '@backstage/errors';
import { failureOf } from './failureOf';

function answered(status: number, message: string): Promise<ResponseError> {
  const body = { error: { name: 'SomeError', message }, response: {} };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

describe('failureOf', () => {
  it.each([
    [400, 'refused'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'refused'],
    [500, 'unexpected'],
    [503, 'unavailable'],
  ])(
    'sorts %i as %s and keeps the sentence of the server',
    async (status, kind) => {
      expect(failureOf(await answered(status, 'The reason.'))).toEqual({
        kind,
        message: 'The reason.',
      });
    },
  );

  it('knows that no answer came', () => {
    expect(failureOf(new TypeError('Failed to fetch')).kind).toBe(
      'unavailable',
    );
  });

  it('does not know everything', () => {
    expect(failureOf('what')).toEqual({ kind: 'unexpected', message: 'what' });
  });
});
