import type { JsonObject } from '@backstage/types';
import { deployment, template } from './__testUtils__/deploymentFixture';
import { parsePod } from './parsePod';
import { parseWorkload } from './parseWorkload';
import { podBelongsTo } from './podFact';

function replicaSet(uid: string, image: string, owner = 'd'): JsonObject {
  return {
    metadata: {
      uid,
      creationTimestamp: '2026-11-21T10:00:00Z',
      ownerReferences: [{ kind: 'Deployment', uid: owner, controller: true }],
    },
    spec: { template: template(image, { 'pod-template-hash': uid }) },
  };
}

describe('the ReplicaSets of a Deployment', () => {
  const pod = (uid: string) =>
    parsePod({
      metadata: {
        ownerReferences: [{ kind: 'ReplicaSet', uid, controller: true }],
      },
    });

  it('are found by owner, the present one by its template', () => {
    const sets = [
      replicaSet('old', 'app:1'),
      replicaSet('new', 'app:2'),
      replicaSet('other', 'app:2', 'another'),
    ];
    const fact = parseWorkload(deployment(), 'Deployment', sets);
    expect(fact.presentPods).toEqual({ by: 'controller', uid: 'new' });
    expect(fact.ownedUids).toEqual(['old', 'new']);
    expect(podBelongsTo(pod('old'), fact)).toBe(true);
    expect(podBelongsTo(pod('other'), fact)).toBe(false);
  });

  it('have none of the present template until the controller has made it', () => {
    const sets = [replicaSet('old', 'app:1')];
    const fact = parseWorkload(deployment(), 'Deployment', sets);
    expect(fact.presentPods).toBeNull();
  });

  it('are the oldest where two have the same template, as the controller picks', () => {
    const older = replicaSet('older', 'app:2');
    const newer = replicaSet('newer', 'app:2');
    newer.metadata = {
      ...Object(newer.metadata),
      creationTimestamp: '2026-11-21T11:00:00Z',
    };
    for (const sets of [
      [older, newer],
      [newer, older],
    ]) {
      const fact = parseWorkload(deployment(), 'Deployment', sets);
      expect(fact.presentPods).toEqual({ by: 'controller', uid: 'older' });
    }
  });

  it('are not those without an owner for an object without a UID', () => {
    const fact = parseWorkload({}, 'Deployment', [{}]);
    expect(fact.ownedUids).toEqual([]);
  });
});
