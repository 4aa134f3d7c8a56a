import { measureFailover } from '../../cluster-tests/replicas/measureFailover';
import { ProxiedReplicas } from '../../cluster-tests/stage/replicas/ProxiedReplicas';
import { withStage } from '../cluster/withStage';
import { describeMachine, printRows } from './row';

const trials = 5;

/** How soon another replica works on a migration when the one that does is gone; false where that is too slow. */
export async function failover(): Promise<boolean> {
  const times = await withStage(async stage => {
    const replicas = await ProxiedReplicas.start(stage, 2);
    return await measureFailover(stage, replicas, {
      ...{ trials, namespace: 'failover' },
    }).finally(() => replicas.stop());
  });
  process.stdout.write(
    `failover: two replicas on one PostgreSQL, a migration under way on a real API server; from the signal to the claim of the other\n${describeMachine()}\n`,
  );
  return printRows([
    { what: 'SIGTERM', times: times['asked to end'], limit: 2_000 },
    { what: 'SIGKILL', times: times.killed, limit: 10_000 },
    { what: 'SIGSTOP', times: times.frozen, limit: 10_000 },
  ]);
}
