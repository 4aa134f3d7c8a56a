import {
  chosen,
  measureOverhead,
  workloadCount,
} from '../../cluster-tests/replicas/measureOverhead';
import { withStage } from '../cluster/withStage';
import { describeMachine, median, printRows } from './row';

const pairs = 6;
const limitPerWorkload = 150;

/** What a migration takes beyond bare kubectl, for each workload; false where that is too much. */
export async function overhead(): Promise<boolean> {
  const measured = await withStage(stage => measureOverhead(stage, pairs));
  const waits = chosen.settleMs + chosen.canaryWatchMs;
  const bare = measured.map(pair => pair.bare);
  const mesh = measured.map(pair => pair.mesh);
  process.stdout.write(
    `overhead: ${workloadCount} Deployments of two pods on a real API server, ${pairs} pairs in turn\n${describeMachine()}\n`,
  );
  printRows([
    { what: 'kubectl label, rollout restart, rollout status', times: bare },
    { what: 'the same by a migration, in all', times: mesh },
    { what: '  chosen: settle', times: [chosen.settleMs] },
    { what: '  chosen: watch of the canary', times: [chosen.canaryWatchMs] },
    { what: '  chosen: soak', times: [0] },
    { what: '  the rest', times: mesh.map(time => time - waits) },
  ]);
  const ours = measured.map(
    pair => (pair.mesh - waits - pair.bare) / workloadCount,
  );
  const inTime = median(ours) <= limitPerWorkload;
  process.stdout.write(
    `ours, beyond kubectl: median ${median(ours).toFixed(0)} ms a workload (${ours.map(each => each.toFixed(0)).join(', ')}), limit ${limitPerWorkload} ms: ${inTime ? 'in time' : 'too slow'}\n`,
  );
  return inTime;
}
