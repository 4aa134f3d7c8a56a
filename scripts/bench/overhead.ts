import {
  chosen,
  measureOverhead,
  type OverheadPair,
  workloadCount,
} from '../../cluster-tests/replicas/measureOverhead';
import { withStage } from '../cluster/withStage';
import { describeMachine, median, printRows } from './row';

const pairs = 6;
const limitPerWorkload = 150;

/** What a migration takes beyond bare kubectl, for each workload; false where that is too much. */
export async function overhead(): Promise<boolean> {
  const measured = await withStage(stage => measureOverhead(stage, pairs));
  const of = (time: (pair: OverheadPair) => number) => measured.map(time);
  process.stdout.write(
    `overhead: ${workloadCount} Deployments of two pods on a real API server, ${pairs} pairs in turn\n${describeMachine()}\n`,
  );
  printRows([
    {
      what: 'kubectl label, rollout restart, rollout status',
      times: of(({ bare }) => bare),
    },
    {
      what: 'the same by a migration, in all',
      times: of(({ mesh }) => mesh),
    },
    { what: '  chosen: settle', times: [chosen.settleMs] },
    { what: '  chosen: watch of the canary', times: [chosen.canaryWatchMs] },
    { what: '  chosen: soak', times: [0] },
    {
      what: '  the cluster: istiod lists the last proxy',
      times: of(({ parts }) => parts.listing),
    },
    {
      what: '  once: checks, record, labels',
      times: of(
        ({ mesh, parts }) =>
          mesh - parts.workloads - parts.after - chosen.settleMs,
      ),
    },
    {
      what: '  the workloads',
      times: of(({ parts }) => parts.workloads - chosen.canaryWatchMs),
    },
    {
      what: '  once: verification, record',
      times: of(({ parts }) => parts.after - parts.listing),
    },
  ]);
  tell('with the wait for istiod', of(beyondKubectl));
  const ours = of(
    pair => beyondKubectl(pair) - pair.parts.listing / workloadCount,
  );
  tell('ours', ours);
  const inTime = median(ours) <= limitPerWorkload;
  process.stdout.write(
    `limit ${limitPerWorkload} ms a workload: ${inTime ? 'in time' : 'too slow'}\n`,
  );
  return inTime;
}

/** What no one has chosen, for each workload, and whatever is done once shared by them. */
function beyondKubectl({ bare, mesh }: OverheadPair): number {
  const waits = chosen.settleMs + chosen.canaryWatchMs;
  return (mesh - waits - bare) / workloadCount;
}

function tell(what: string, times: readonly number[]): void {
  process.stdout.write(
    `beyond kubectl, ${what}: median ${median(times).toFixed(0)} ms a workload (${times.map(each => each.toFixed(0)).join(', ')})\n`,
  );
}
