import type { z } from 'zod';
import { contract } from './contract';
import { startMigrationSchema, steeringRequestSchema } from './migration';
import { planRequestSchema } from './plan';

const wrongs = (schema: z.ZodType, value: unknown) =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map(issue => [
      issue.path.join('.'),
      issue.message,
    ]),
  );

const sentences = {
  cluster: 'name a cluster of the portal, in 1 to 253 characters',
  namespace:
    'must be a Kubernetes namespace name: 1 to 63 lower case letters, digits and "-"',
  planDigest: 'must be the digest of a plan, 64 characters; make a plan first',
  reason: 'say why, in 1 to 500 characters',
};

describe('what a person reads about a wrong request', () => {
  it.each<[string, unknown]>([
    ['missing', {}],
    ['of another type', { cluster: 1, namespace: 2, planDigest: 3, reason: 4 }],
    ['empty', { cluster: '', namespace: '', planDigest: '', reason: '  ' }],
    [
      'too long',
      {
        cluster: 'x'.repeat(254),
        namespace: 'x'.repeat(64),
        planDigest: 'a'.repeat(65),
        reason: 'x'.repeat(501),
      },
    ],
  ])('says what belongs there, for a field that is %s', (_, body) => {
    expect(wrongs(startMigrationSchema, body)).toMatchObject(sentences);
  });

  it('says what a target is', () => {
    const body = { cluster: 'a', namespace: 'b' };
    const where =
      'say where to move it: { kind: "revision" or "tag", name } or { kind: "default" }';
    expect(wrongs(planRequestSchema, body)).toEqual({ target: where });
    expect(
      wrongs(planRequestSchema, { ...body, target: { kind: 'moon' } }),
    ).toEqual({ 'target.kind': where });
    expect(
      wrongs(planRequestSchema, { ...body, target: { kind: 'tag' } }),
    ).toEqual({
      'target.name': 'must be 1 to 63 lower case letters, digits and "-"',
    });
  });

  it('says what steering needs', () => {
    expect(wrongs(steeringRequestSchema, { reason: 7 })).toEqual({
      expectedVersion:
        'must be the version of the migration that you saw, a number from 0',
      reason: 'say why in at most 500 characters, or leave it out',
    });
    const { params } = contract.steerMigration;
    expect(wrongs(params, { id: '7', action: 'explode' })).toEqual({
      id: 'must be the id of a migration',
      action:
        'must be one of pause, resume, cancel, retry, rollback, skip and confirm',
    });
  });
});
