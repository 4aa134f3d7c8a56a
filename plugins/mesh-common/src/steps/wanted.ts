import type { NamespaceFacts } from '../facts/namespaceFacts';
import { resolveLabelsIntended, type Injection } from '../injection';
import type { WorkloadFact } from '../facts/podFact';
import type { IntendedRevision } from '../model/intendedRevision';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  sameInjectionLabels,
  type InjectionLabels,
} from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import { labelsForTarget } from '../model/target';

/**
 * What a migration wants at the moment.
 *
 * @public
 */
export type Wanted =
  /** `pinned` says that the labels name the prior revision because the prior labels no longer give it. */
  | {
      kind: 'reachable';
      labels: InjectionLabels;
      revision: string;
      pinned: boolean;
      gives: Extract<IntendedRevision, { kind: 'revision' }>;
    }
  /** No labels give the wanted revision; `gives` is what the best labels would give. */
  | {
      kind: 'unreachable';
      labels: InjectionLabels;
      revision: string;
      gives: Exclude<IntendedRevision, { kind: 'unknown' }>;
    }
  | { kind: 'unknown'; why: string };

/** What decides which revision labels give. */
interface NamespaceNow {
  labels: Record<string, string>;
  workloads: readonly WorkloadFact[];
  injection: Injection;
}

/** All labels of a namespace with the injection labels replaced. */
export function withInjectionLabels(
  labels: Readonly<Record<string, string>>,
  injection: InjectionLabels,
): Record<string, string> {
  const replaced = { ...labels };
  for (const key of [REVISION_LABEL, INJECTION_LABEL] as const) {
    const value = injection[key];
    if (value === null) delete replaced[key];
    else replaced[key] = value;
  }
  return replaced;
}

/** The labels that name a revision directly, so that no tag decides. */
export function pinTo(revision: string): InjectionLabels {
  return { [REVISION_LABEL]: revision, [INJECTION_LABEL]: null };
}

/** The revision that a migration wants in its present direction. @public */
export function wantedRevision(record: MigrationRecord): string {
  return record.direction === 'forward'
    ? record.targetRevision
    : record.prior.revision;
}

/** The labels and the revision that a migration wants, with the webhooks as they are now. @public */
export function wantedState(
  record: MigrationRecord,
  facts: NamespaceFacts,
): Wanted {
  if (facts.webhooks.state === 'unknown') {
    return { kind: 'unknown', why: facts.webhooks.why };
  }
  if (facts.object.state === 'unknown') {
    return { kind: 'unknown', why: facts.object.why };
  }
  const cluster: NamespaceNow = {
    labels: facts.object.value?.labels ?? {},
    workloads: facts.workloads.state === 'known' ? facts.workloads.value : [],
    injection: {
      webhooks: facts.webhooks.value,
      services: facts.injectorServices,
    },
  };
  return record.direction === 'forward'
    ? wantedForward(record, cluster)
    : wantedBack(record, cluster);
}

/**
 * The labels that a migration wants: the target's, or going back the prior ones, or a pin where those no longer
 * give the prior revision. Null where this cannot be known, or where nothing gives the wanted revision any more.
 *
 * @public
 */
export function wantedLabels(
  record: MigrationRecord,
  facts: NamespaceFacts,
): InjectionLabels | null {
  const wanted = wantedState(record, facts);
  return wanted.kind === 'reachable' ? wanted.labels : null;
}

function wantedForward(record: MigrationRecord, now: NamespaceNow): Wanted {
  return asWanted(record, labelsForTarget(record.target), now, false);
}

function wantedBack(record: MigrationRecord, now: NamespaceNow): Wanted {
  const { labels, revision } = record.prior;
  const byPriorLabels = asWanted(record, labels, now, false);
  if (byPriorLabels.kind !== 'unreachable') return byPriorLabels;
  const pin = pinTo(revision);
  return asWanted(record, pin, now, !sameInjectionLabels(pin, labels));
}

function asWanted(
  record: MigrationRecord,
  labels: InjectionLabels,
  now: NamespaceNow,
  pinned: boolean,
): Wanted {
  const revision = wantedRevision(record);
  const gives = resolveLabelsIntended(
    {
      namespace: record.namespace,
      namespaceLabels: withInjectionLabels(now.labels, labels),
    },
    now.workloads,
    now.injection,
  );
  if (gives.kind === 'unknown') return { kind: 'unknown', why: gives.why };
  return gives.kind === 'revision' && gives.revision === revision
    ? { kind: 'reachable', labels, revision, pinned, gives }
    : { kind: 'unreachable', labels, revision, gives };
}

/** What an intended revision is, in a few words. */
export function describeIntended(intended: IntendedRevision): string {
  switch (intended.kind) {
    case 'revision':
      return `revision ${intended.revision}`;
    case 'none':
      return 'no sidecar';
    case 'unknown':
      return 'an unknown revision';
    default: {
      const never: never = intended;
      return never;
    }
  }
}
