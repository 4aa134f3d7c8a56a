import { impliedWorkloads } from './impliedWorkloads';
import { parsePod } from './parsePod';

const podOf = (kind: string, apiVersion: string) =>
  parsePod({
    metadata: {
      ...{ name: 'api-1', uid: 'uid-pod' },
      ownerReferences: [
        { kind, apiVersion, name: 'api', uid: 'uid-api', controller: true },
      ],
    },
  });

describe('impliedWorkloads', () => {
  it.each([
    ['Job', 'batch/v1', 'Job'],
    ['Rollout', 'argoproj.io/v1alpha1', 'Other'],
    ['Deployment', 'example.org/v1', 'Other'],
  ])('takes %s of %s for a %s', (kind, apiVersion, expected) => {
    expect(impliedWorkloads([podOf(kind, apiVersion)], [])).toMatchObject([
      { kind: expected, apiKind: kind, uid: 'uid-api' },
    ]);
  });
});
