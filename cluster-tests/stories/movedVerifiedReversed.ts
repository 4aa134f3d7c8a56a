import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newRevision, oldRevision } from '../stage/revisions';
import { Requester } from '../stage/Requester';
import type { Stage } from '../stage/Stage';
import {
  assertOnlyPlannedWrites,
  assertRestartedOnce,
  changesBetween,
  firstRestart,
  recordField,
  stampField,
} from './restarts';

/** The fields of a plan's writes, object by object. */
function plannedFields({ writes }: Plan): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { object, field } of writes) {
    (fields[`${object.kind}/${object.name}`] ??= []).push(field);
  }
  return fields;
}

const sorted = (fields: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, names]) => [key, [...names].sort()]),
  );

/** The riskiest promise of the product, with the process that keeps it killed in the middle. */
export function movedVerifiedReversed(stage: () => Stage) {
  test('a namespace is moved, verified and reversed, though the backend is killed in the middle', async context => {
    const { audit, backend } = stage();
    const application = await stage().createApplication({
      namespace: 'payments',
      owner: 'team-payments',
      asksFor: 'stable',
      deployments: { 'payments-api': 3, 'payments-worker': 2 },
    });
    const paula = new Requester(backend, 'paula', 'payments');
    const before = await application.objects();
    const untouched = await application.traces();
    let id = '';

    await context.test('a plan writes nothing', async () => {
      const mark = audit.mark();
      await paula.planThatMayStart({ kind: 'revision', name: '1-30-3' });
      assert.deepEqual(audit.requestsSince(mark), []);
      assert.deepEqual(changesBetween(before, await application.objects()), {});
    });

    await context.test(
      'forward: exactly what the plan says, each Deployment once',
      async () => {
        const mark = audit.mark();
        const target = {
          kind: 'revision',
          name: newRevision.revision,
        } as const;
        const plan = await paula.planThatMayStart(target);
        const { body } = await paula.start(plan, 'A story with a crash in it');
        id = body.id;
        await firstRestart(application, untouched);
        await backend.kill();
        await backend.start();
        const done = await paula.untilPhase(id, 'done');

        assert.ok(done.steps.every(({ state }) => state === 'done'));
        await application.untilRunning(newRevision.revision);
        await assertRestartedOnce(application, untouched);
        assertOnlyPlannedWrites(audit, mark, application);
        const changes = changesBetween(before, await application.objects());
        const names = Object.entries(changes).map(
          ([key, fields]) => [key, Object.keys(fields)] as const,
        );
        assert.deepEqual(
          sorted(Object.fromEntries(names)),
          sorted(plannedFields(plan)),
        );
        assert.equal(
          changes['Namespace/payments']['metadata.labels["istio.io/rev"]'],
          plan.plannedLabels['istio.io/rev'],
        );
      },
    );

    await context.test(
      'back: the labels as they were, each Deployment once',
      async () => {
        const mark = audit.mark();
        const moved = await application.traces();
        await paula.rollBack(id);
        const reversed = await paula.untilPhase(id, 'rolled-back');

        assert.equal(reversed.pinned, null);
        await application.untilRunning(oldRevision.revision);
        await assertRestartedOnce(application, moved);
        assertOnlyPlannedWrites(audit, mark, application);
        const changes = changesBetween(before, await application.objects());
        assert.deepEqual(
          Object.fromEntries(
            Object.entries(changes).map(([key, fields]) => [
              key,
              Object.keys(fields),
            ]),
          ),
          {
            'Namespace/payments': [recordField],
            'Deployment/payments-api': [stampField],
            'Deployment/payments-worker': [stampField],
          },
        );
      },
    );
  });
}
