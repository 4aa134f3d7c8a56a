import {
  describeTarget,
  findingsOf,
  type Plan,
  type PlannedWorkload,
  type PlannedWrite,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What differs between two plans, a phrase each; only what the digest covers. */
export interface PlanChanges {
  /** What the person has not agreed to: new, or not as it was. */
  added: string[];
  /** What the person has agreed to and is not needed any more: it takes nothing from the agreement. */
  gone: string[];
}

/** Compares the plan that a person agreed to with the plan of now. */
export function planChanges(agreed: Plan, now: Plan): PlanChanges {
  const lists = [
    listChanges('write', agreed.writes, now.writes, describeWrite),
    listChanges('workload', agreed.workloads, now.workloads, describeWorkload),
    listChanges(
      'finding',
      whatWasSaid(agreed),
      whatWasSaid(now),
      ({ text }) => text,
      ({ key }) => key,
    ),
  ];
  return {
    added: [
      ...askedChanges(agreed, now),
      ...resolutionChanges(
        'the target',
        agreed.targetResolution,
        now.targetResolution,
      ),
      ...injectorChanges(agreed, now),
      ...resolutionChanges(
        'the present labels',
        agreed.presentResolution,
        now.presentResolution,
      ),
      ...lists.flatMap(({ added }) => added),
    ],
    gone: lists.flatMap(({ gone }) => gone),
  };
}

/** A digest that was made for something else agrees to nothing here. */
function askedChanges(agreed: Plan, now: Plan): string[] {
  const [before, after] = [asked(agreed), asked(now)];
  return before === after ? [] : [`it was made for ${before}, not ${after}`];
}

function asked({ cluster, namespace, target, options }: Plan): string {
  const downtime = options.acceptDowntime ? ', downtime accepted' : '';
  return `namespace ${namespace} in cluster ${cluster} to ${describeTarget(target)}${downtime}`;
}

function resolutionChanges(
  what: string,
  agreed: Plan['targetResolution'],
  now: Plan['targetResolution'],
): string[] {
  const [before, after] = [resolves(agreed), resolves(now)];
  return before === after ? [] : [`${what} gave ${before}, now ${after}`];
}

/** What a restarted pod gets rests on it. */
function injectorChanges(agreed: Plan, now: Plan): string[] {
  return agreed.targetInjector === now.targetInjector
    ? []
    : [
        "what is known of the configuration of the target's injector is not what it was",
      ];
}

function resolves(resolution: Plan['targetResolution']): string {
  switch (resolution.kind) {
    case 'revision':
      return `revision ${resolution.revision} by ${resolution.entry} of ${resolution.configuration} (UID ${resolution.configurationUid})`;
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
  keyOf: (item: T) => string = describe,
): PlanChanges {
  const missingIn = (others: readonly T[]) => {
    const keys = new Set(others.map(keyOf));
    return (item: T) => !keys.has(keyOf(item));
  };
  return {
    added: now
      .filter(missingIn(agreed))
      .map(item => `new ${noun}: ${describe(item)}`),
    gone: agreed
      .filter(missingIn(now))
      .map(item => `${noun} gone: ${describe(item)}`),
  };
}

function describeWrite({ object, field, from, to }: PlannedWrite): string {
  return `${object.kind} ${object.name}, ${field} from ${from ?? 'absent'} to ${
    to ?? 'absent'
  }`;
}

function describeWorkload({ ref, method }: PlannedWorkload): string {
  return `${ref.kind} ${ref.name} (UID ${ref.uid}), method ${method}`;
}

/** Blockers, warnings and open questions; names and numbers in their words change without changing what is meant. */
function whatWasSaid({ checks }: Plan): { key: string; text: string }[] {
  const found = findingsOf(checks)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, object, message }) => {
      const where = object ? ` on ${object.kind} ${object.name}` : '';
      const key = `${severity} ${code}${where}`;
      return { key, text: `${key}: ${message.text}` };
    });
  const open = checks.flatMap(result => {
    if (result.outcome !== 'undetermined') return [];
    const key = `${result.check} (${result.title}) cannot be determined`;
    return [{ key, text: key }];
  });
  return [...found, ...open];
}
