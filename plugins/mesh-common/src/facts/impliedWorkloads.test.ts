import { impliedWorkloads } from './impliedWorkloads';
import { parsePod } from './parsePod';
import { podBelongsTo } from './podFact';

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
    ['Rollout', 'argoproj.io/v1alpha1', 'Rollout'],
    ['Rollout', 'example.org/v1', 'Other'],
    ['Deployment', 'example.org/v1', 'Other'],
  ])('takes %s of %s for a %s', (kind, apiVersion, expected) => {
    expect(impliedWorkloads([podOf(kind, apiVersion)], [])).toMatchObject([
      { kind: expected, apiKind: kind, uid: 'uid-api' },
    ]);
  });

  it.each([
    ['ReplicaSet', 'apps/v1', 'Rollout', 'argoproj.io/v1alpha1'],
    ['Job', 'batch/v1', 'CronJob', 'batch/v1'],
  ])('goes from a %s of %s on to what manages it', (...owners) => {
    const [kind, apiVersion, managerKind, managerApi] = owners;
    const pod = podOf(kind, apiVersion);
    const controller = {
      kind: managerKind,
      apiVersion: managerApi,
      name: 'owner',
      uid: 'uid-owner',
    };
    const owned = [{ uid: 'uid-api', controller }];
    const [implied, ...others] = impliedWorkloads([pod], [], owned);
    expect(others).toEqual([]);
    expect(implied).toMatchObject({ kind: managerKind, name: 'owner' });
    expect(podBelongsTo(pod, implied)).toBe(true);
  });

  it('adds nothing for pods whose workload is known', () => {
    const pod = podOf('Job', 'batch/v1');
    const known = impliedWorkloads([pod], []);
    expect(impliedWorkloads([pod], known)).toEqual([]);
  });
});
