import { defineCheck } from './defineCheck';
import { runChecks } from './runChecks';
import { soundInput, unseen, withFacts } from './__testUtils__/checkFixture';

const counting = defineCheck({
  id: 'MESH1999',
  title: 'An example that is in no list',
  needs: ['pods', 'workloads'],
  undetermined: 'warns',
  evaluate: ({ pods, workloads }, { found }) =>
    pods.length === workloads.length
      ? []
      : [found({ severity: 'note', says: 'Uneven.', remedy: 'None.' })],
});

const curious = defineCheck({
  id: 'MESH1998',
  title: 'An example that reads what it does not declare',
  needs: ['pods'],
  undetermined: 'warns',
  // @ts-expect-error -- a check sees the facts that it declares, and no others
  evaluate: ({ writer }) => (writer ? [] : { undetermined: ['no writer'] }),
});

describe('defineCheck', () => {
  it('gives findings the code of their check', () => {
    expect(runChecks(soundInput(), [counting])).toMatchObject([
      { outcome: 'found', findings: [{ code: 'MESH1999' }] },
    ]);
  });

  it('hands over nothing that was not declared', () => {
    expect(runChecks(soundInput(), [curious])).toMatchObject([
      { outcome: 'undetermined', why: ['no writer'], blocks: false },
    ]);
  });

  it('names each missing fact once, and is not asked', () => {
    const input = withFacts({ pods: unseen(), workloads: unseen() });
    expect(runChecks(input, [counting])).toEqual([
      {
        check: 'MESH1999',
        title: 'An example that is in no list',
        outcome: 'undetermined',
        why: ['GET: 403 Forbidden.'],
        blocks: false,
      },
    ]);
  });
});
