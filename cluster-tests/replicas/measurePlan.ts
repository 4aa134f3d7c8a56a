import { findingsOf } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ChaosNamespace, type ChaosWorkload } from '../chaos/ChaosNamespace';
import { eventually } from '../stage/eventually';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

/** What is planned: as many Deployments of one pod, whose templates ask so many different things of an injector. */
export const plannedWorkloads = { count: 200, templates: 8 };

/** One plan, from the request to the answer. */
export interface MeasuredPlan {
  milliseconds: number;
  workloads: number;
  /** What it says it has not asked; empty where it has asked everything. */
  notAsked: string[];
}

/** Plans the move of one large namespace several times; the first time nothing was asked before. */
export async function measurePlan(
  stage: Stage,
  times: number,
): Promise<MeasuredPlan[]> {
  const { count, templates } = plannedWorkloads;
  const workloads = Array.from({ length: count }, (_, at): ChaosWorkload => ({
    ...{ kind: 'Deployment', name: `api-${at}`, pods: 1, mayBeAway: 0 },
    annotations: {
      'proxy.istio.io/config': `concurrency: ${at % templates}`,
    },
  }));
  const place = new ChaosNamespace(stage.kubernetes, 'large', workloads);
  await place.create('stable', oldRevision.revision);
  await stage.backend.start();
  const requester = new Requester(stage.backend, 'petra', place.name);
  const target = { kind: 'revision', name: newRevision.revision } as const;
  await eventually('plans are made', async () => {
    const { status } = await requester.plan({ kind: 'tag', name: 'stable' });
    return status < 300 || undefined;
  });
  const measured: MeasuredPlan[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    const { body } = await requester.plan(target);
    measured.push({
      milliseconds: performance.now() - begun,
      workloads: body.workloads.length,
      notAsked: findingsOf(body.checks)
        .filter(({ code }) => code === 'MESH141')
        .map(({ message }) => message.text),
    });
  }
  return measured;
}
