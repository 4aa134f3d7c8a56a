import assert from 'node:assert/strict';
import { accountUser, writerAccount } from '../stage/accounts';
import type { Application, DeploymentTrace } from '../stage/Application';
import type { AuditLog } from '../stage/AuditLog';
import { changedFields } from '../stage/changedFields';
import { eventually } from '../stage/eventually';
import type { KubernetesObject } from '../stage/KubernetesApi';

/** The annotation that says whose migration it is, and the stamp that renews pods. */
const recordField = 'metadata.annotations["mesh-plugins.io/migration"]';
const stampField =
  'spec.template.metadata.annotations["mesh-plugins.io/restarted-for"]';

export { recordField, stampField };

/** Waits until the API server has the first restart of any Deployment since `before`. */
export function firstRestart(
  application: Application,
  before: Record<string, DeploymentTrace>,
): Promise<true> {
  return eventually('a Deployment is restarted', async () => {
    const now = await application.traces();
    const restarted = Object.keys(now).some(
      name => now[name].generation > before[name].generation,
    );
    return restarted || undefined;
  });
}

/** A second restart would raise the generation and leave a further ReplicaSet. */
export async function assertRestartedOnce(
  application: Application,
  before: Record<string, DeploymentTrace>,
): Promise<void> {
  const expected = Object.fromEntries(
    Object.entries(before).map(([name, { generation, replicaSets }]) => [
      name,
      { generation: generation + 1, replicaSets: replicaSets + 1 },
    ]),
  );
  assert.deepEqual(await application.traces(), expected);
}

/** Nothing but patches by the writer of the namespace and its Deployments, and at most one of each Deployment. */
export function assertOnlyPlannedWrites(
  audit: AuditLog,
  mark: number,
  application: Application,
): void {
  const { namespace, deployments } = application.options;
  const writes = audit.writesSince(mark);
  const names = Object.keys(deployments);
  for (const write of writes) {
    assert.equal(write.by, accountUser(writerAccount));
    assert.equal(write.verb, 'patch');
    const planned =
      (write.resource === 'namespaces' && write.name === namespace) ||
      (write.resource === 'deployments' &&
        write.namespace === namespace &&
        names.includes(write.name));
    assert.ok(planned, `not in the plan: ${JSON.stringify(write)}`);
  }
  for (const name of names) {
    const patches = writes.filter(
      write => write.resource === 'deployments' && write.name === name,
    );
    assert.equal(patches.length, 1, `patches of ${name}`);
  }
}

/** The fields that differ, object by object; objects that did not change are left out. */
export function changesBetween(
  before: Record<string, KubernetesObject>,
  after: Record<string, KubernetesObject>,
): Record<string, Record<string, unknown>> {
  const changes = Object.keys(before).map(
    key => [key, changedFields(before[key], after[key])] as const,
  );
  return Object.fromEntries(
    changes.filter(([, fields]) => Object.keys(fields).length > 0),
  );
}
