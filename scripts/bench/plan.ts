import {
  measurePlan,
  plannedWorkloads,
} from '../../cluster-tests/replicas/measurePlan';
import { withStage } from '../cluster/withStage';
import { describeMachine, printRows } from './row';

const times = 5;

/** How long somebody waits for the plan of a large namespace; false where that is too long. */
export async function plan(): Promise<boolean> {
  const plans = await withStage(stage => measurePlan(stage, times));
  const { count, templates } = plannedWorkloads;
  process.stdout.write(
    `plan: ${count} Deployments whose templates ask ${templates} different things of an injector, on a real API server; from the request to the answer\n${describeMachine()}\n`,
  );
  for (const { workloads, notAsked } of plans) {
    process.stdout.write(`${workloads} workloads. ${notAsked.join(' ')}\n`);
  }
  return printRows([
    {
      what: 'plan',
      times: plans.map(({ milliseconds }) => milliseconds),
      limit: 3_000,
    },
  ]);
}
