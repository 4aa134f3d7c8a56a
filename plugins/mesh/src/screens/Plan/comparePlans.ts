import {
  sameInjectionLabels,
  type Finding,
  type IntendedRevision,
  type Message,
  type Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** One thing by which a plan differs from the one before. */
export type PlanChange =
  | { kind: 'target'; from: string; to: string }
  | { kind: 'labels' }
  | { kind: 'workload-added'; workload: string }
  | { kind: 'workload-removed'; workload: string }
  | { kind: 'workload-replaced'; workload: string }
  | { kind: 'workload-method'; workload: string; effect: Message }
  | { kind: 'finding-added'; message: Message };

function revisionOf(resolution: IntendedRevision): string {
  return resolution.kind === 'revision' ? resolution.revision : resolution.kind;
}

function findingsOf(plan: Plan): Finding[] {
  return plan.checks
    .flatMap(check => (check.outcome === 'found' ? check.findings : []))
    .filter(({ severity }) => severity !== 'note');
}

function keyOf({ code, object }: Finding): string {
  return `${code}/${object?.kind}/${object?.name}`;
}

function workloadChanges(before: Plan, now: Plan): PlanChange[] {
  const nameOf = (plan: Plan['workloads'][number]) => plan.ref.name;
  const old = new Map(before.workloads.map(each => [nameOf(each), each]));
  const present = new Set(now.workloads.map(nameOf));
  const removed = before.workloads
    .filter(each => !present.has(nameOf(each)))
    .map((each): PlanChange => ({
      kind: 'workload-removed',
      workload: nameOf(each),
    }));
  const others = now.workloads.flatMap((each): PlanChange[] => {
    const workload = nameOf(each);
    const was = old.get(workload);
    if (!was) return [{ kind: 'workload-added', workload }];
    if (was.ref.uid !== each.ref.uid) {
      return [{ kind: 'workload-replaced', workload }];
    }
    return was.method === each.method
      ? []
      : [{ kind: 'workload-method', workload, effect: each.effect }];
  });
  return [...removed, ...others];
}

/** What a person has to look at again: the things that a plan's digest covers. */
export function comparePlans(before: Plan, now: Plan): PlanChange[] {
  const changes: PlanChange[] = [];
  const from = revisionOf(before.targetResolution);
  const to = revisionOf(now.targetResolution);
  if (from !== to) changes.push({ kind: 'target', from, to });
  if (!sameInjectionLabels(before.presentLabels, now.presentLabels)) {
    changes.push({ kind: 'labels' });
  }
  const known = new Set(findingsOf(before).map(keyOf));
  const added = findingsOf(now)
    .filter(finding => !known.has(keyOf(finding)))
    .map(({ message }): PlanChange => ({ kind: 'finding-added', message }));
  return [...changes, ...workloadChanges(before, now), ...added];
}
