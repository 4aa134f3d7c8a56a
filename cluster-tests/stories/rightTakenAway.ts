import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeAwayRights, writerAccount } from '../stage/accounts';
import { eventually } from '../stage/eventually';
import { newRevision } from '../stage/revisions';
import { Requester } from '../stage/Requester';
import type { Stage } from '../stage/Stage';
import { assertRestartedOnce } from './restarts';

/** What the message has to name, so that the owner of the cluster can mend it without us. */
const needed: readonly RegExp[] = [
  /patch/,
  /deployments/,
  /ledger/,
  /rule|apiGroups|role/i,
];

/** The writer loses its rights between the labels and the restarts. */
export function rightTakenAway(stage: () => Stage) {
  test('a right taken away half-way: it stops, says which rule is missing, and goes on when it is back', async () => {
    const { backend, kubernetes } = stage();
    const application = await stage().createApplication({
      namespace: 'ledger',
      owner: 'team-ledger',
      asksFor: 'stable',
      deployments: { 'ledger-api': 2 },
    });
    const untouched = await application.traces();
    const leo = new Requester(backend, 'leo', 'ledger');
    const { id } = await leo.move(
      { kind: 'revision', name: newRevision.revision },
      'A story without a right in it',
    );
    await eventually('the namespace has its new label', async () => {
      const { metadata } = await application.namespace();
      return (
        metadata.labels?.['istio.io/rev'] === newRevision.revision || undefined
      );
    });
    const giveBack = await takeAwayRights(kubernetes, writerAccount);
    const stopped = await leo.untilPhase(id, 'stopped').finally(giveBack);

    const words = JSON.stringify([stopped.findings, stopped.trouble]);
    for (const word of needed) assert.match(words, word);
    assert.deepEqual(await application.traces(), untouched);

    await leo.steer(id, 'retry');
    await leo.untilPhase(id, 'done');
    await assertRestartedOnce(application, untouched);
  });
}
