import {
  findingsOf,
  type Plan,
  type PlannedWorkload,
  type PlannedWrite,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What differs between the plan that a person agreed to and the plan of now, a phrase each; only what the digest covers. */
export function planChanges(agreed: Plan, now: Plan): string[] {
  return [
    ...resolutionChanges(
      'the target',
      agreed.targetResolution,
      now.targetResolution,
    ),
    ...resolutionChanges(
      'the present labels',
      agreed.presentResolution,
      now.presentResolution,
    ),
    ...listChanges('write', agreed.writes, now.writes, describeWrite),
    ...listChanges(
      'workload',
      agreed.workloads,
      now.workloads,
      describeWorkload,
    ),
    ...listChanges('finding', findings(agreed), findings(now), text => text),
  ];
}

function resolutionChanges(
  what: string,
  agreed: Plan['targetResolution'],
  now: Plan['targetResolution'],
): string[] {
  const [before, after] = [resolves(agreed), resolves(now)];
  return before === after ? [] : [`${what} gave ${before}, now ${after}`];
}

function resolves(resolution: Plan['targetResolution']): string {
  switch (resolution.kind) {
    case 'revision':
      return `revision ${resolution.revision} by ${resolution.configuration} (UID ${resolution.configurationUid})`;
    case 'none':
      return 'no sidecar';
    case 'unknown':
      return 'what could not be read';
    default:
      throw new Error(`Unexpected resolution ${resolution satisfies never}`);
  }
}

function listChanges<T>(
  noun: string,
  agreed: readonly T[],
  now: readonly T[],
  describe: (item: T) => string,
): string[] {
  const before = new Set(agreed.map(describe));
  const after = new Set(now.map(describe));
  return [
    ...[...after]
      .filter(item => !before.has(item))
      .map(item => `new ${noun}: ${item}`),
    ...[...before]
      .filter(item => !after.has(item))
      .map(item => `${noun} gone: ${item}`),
  ];
}

function describeWrite({ object, field, from, to }: PlannedWrite): string {
  return `${object.kind} ${object.name}, ${field} from ${from ?? 'absent'} to ${
    to ?? 'absent'
  }`;
}

function describeWorkload({ ref, method }: PlannedWorkload): string {
  return `${ref.kind} ${ref.name} (UID ${ref.uid}), method ${method}`;
}

function findings({ checks }: Plan): string[] {
  const found = findingsOf(checks)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, object, message }) => {
      const where = object ? ` on ${object.kind} ${object.name}` : '';
      return `${severity} ${code}${where}: ${message.text}`;
    });
  const open = checks.flatMap(result =>
    result.outcome === 'undetermined'
      ? [`${result.check} (${result.title}) cannot be determined`]
      : [],
  );
  return [...found, ...open];
}
