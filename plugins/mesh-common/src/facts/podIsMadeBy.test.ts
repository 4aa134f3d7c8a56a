import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { soundInput, seen } from '../preflight/__testUtils__/checkFixture';
import { runChecks } from '../preflight/runChecks';
import { buildWorkloadState } from '../state/buildWorkloadState';
import { countedPodsOf } from '../steps/countedPods';
import { parsePod } from './parsePod';
import { parseWorkload } from './parseWorkload';
import { podBelongsTo, podIsMadeBy } from './podFact';

const path = join(__dirname, 'testdata', 'pods-of-a-deployment-itself.json');
const { items }: { items: JsonObject[] } = JSON.parse(
  readFileSync(path, 'utf8'),
);
const ofKind = (kind: string) => items.filter(item => item.kind === kind);
const [deployment] = ofKind('Deployment').map(item =>
  parseWorkload(item, 'Deployment', ofKind('ReplicaSet')),
);
const pods = ofKind('Pod').map(parsePod);
const nameOf = ({ name }: { name: string }) => name;
const direct = ['etl-taskmanager-1-1', 'etl-taskmanager-1-2'];

describe('pods that name a Deployment itself as their controller', () => {
  it('belong to it, and are not made by it', () => {
    expect(pods.filter(pod => podBelongsTo(pod, deployment))).toHaveLength(3);
    expect(
      pods.filter(pod => podIsMadeBy(pod, deployment)).map(nameOf),
    ).toEqual(['etl-jm']);
  });

  it('are not counted as restarted with it', () => {
    expect(countedPodsOf(deployment, pods).map(nameOf)).toEqual(['etl-jm']);
  });

  it('block the migration, each by its name', () => {
    const input = soundInput();
    const facts = {
      ...input.facts,
      workloads: seen([deployment]),
      pods: seen(pods),
    };
    const result = runChecks({ ...input, facts }).find(
      ({ check }) => check === 'MESH114',
    );
    const findings = result?.outcome === 'found' ? result.findings : [];
    expect(findings.map(({ object }) => object?.name)).toEqual(direct);
    expect(findings[0].message.text).toContain('Deployment etl itself');
    expect(findings[0].severity).toBe('blocker');
  });

  it('are shown with it, and no restart of it mends them', () => {
    const state = buildWorkloadState('shop', deployment, pods, {
      wouldGet: {
        kind: 'revision',
        revision: '1-30-3',
        configuration: 'c',
        configurationUid: 'u',
        entry: 'e',
        alsoMatched: [],
        reasons: [],
      },
      expected: { version: null, image: null },
    });
    const mended = state.pods.map(({ name, differences }) => [
      name,
      differences.map(({ mendedByRestart }) => mendedByRestart),
    ]);
    expect(Object.fromEntries(mended)).toMatchObject({
      'etl-jm': expect.arrayContaining([true]),
      [direct[0]]: expect.not.arrayContaining([true]),
    });
  });
});
