import type {
  InjectorService,
  ControlPlane,
  NamespaceFact,
  NamespaceFacts,
  UnreadKind,
  WriterFact,
} from '../facts/namespaceFacts';
import type { InjectorWord } from '../facts/injectorWord';
import type { AutoscalerFact } from '../facts/autoscaler';
import type { DisruptionBudget } from '../facts/disruptionBudget';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { AskedConnections } from '../facts/proxyConnection';
import type { ResourceQuota } from '../facts/resourceQuota';
import type { VolumeClaim } from '../facts/volumeClaim';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { judgePodsOf } from '../injection/judgePodsOf';
import { known, unknown, type Known } from '../model/known';
import type { MigrationOptions } from '../model/migrationOptions';
import type { MigrationRecord } from '../model/migrationRecord';
import { labelsForTarget, type Target } from '../model/target';
import {
  leftAloneBy,
  withoutLeftAlone,
  withoutWorkloads,
} from '../steps/leftAlone';
import { renewalOf } from '../steps/renewal';
import { isSkipped } from '../steps/skippedWorkloads';
import { wantedRevision, withInjectionLabels } from '../steps/wanted';
import { isConcerned, workloadsToRenew } from './concernedWorkloads';
import { neededLimits } from './neededLimits';
import {
  givenRevision,
  type Resolution,
  resolve,
  revisionOf,
  type RevisionResolution,
} from './resolutions';

/** What the checks are asked about. @public */
export interface CheckInput {
  facts: NamespaceFacts;
  target: Target;
  options: MigrationOptions;
  /** The migration that asks, null while a plan is made: what it did itself must not hold it up. */
  migration: MigrationRecord | null;
}

/** Everything that a check may declare to need; derived facts are unknown where what they are derived from is. @public */
export interface CheckFacts {
  /** Null where the namespace does not exist. */
  object: Known<NamespaceFact | null>;
  /** The namespace, which exists. */
  namespace: Known<NamespaceFact>;
  webhooks: Known<InjectionWebhook[]>;
  injectorServices: Known<InjectorService[]>;
  /** The same or why they are not known, for checks that are answered without them as well. */
  services: Known<Known<InjectorService[]>>;
  controlPlanes: Known<ControlPlane[]>;
  workloads: Known<WorkloadFact[]>;
  unreadKinds: Known<UnreadKind[]>;
  /** What is renewed in the direction of the migration; without a known target whatever has pods in the mesh. */
  renewals: Known<WorkloadFact[]>;
  pods: Known<PodFact[]>;
  /** With those of workloads that were skipped, which say what the namespace is all the same. */
  podsWithSkipped: Known<PodFact[]>;
  /** What a plan leaves behind by consent: a migration begins with these skipped. */
  leftBehind: Known<WorkloadFact[]>;
  gateways: Known<string[]>;
  /** The claims, where any workload that is renewed mounts some; otherwise none need to be known. */
  volumeClaims: Known<VolumeClaim[]>;
  /** The claims or why they are not known, for checks that are answered without them as well. */
  claimsAsRead: Known<Known<VolumeClaim[]>>;
  /** The budgets, where any pod is evicted; otherwise none need to be known. */
  disruptionBudgets: Known<DisruptionBudget[]>;
  /** What the target's istiods say, or why they did not: for a check that has an answer either way. */
  connectionsAsRead: Known<Known<AskedConnections>>;
  autoscalers: Known<AutoscalerFact[]>;
  quotas: Known<ResourceQuota[]>;
  /** What the target's injector said of each template, or why it could not be asked; null where nobody asked for it. */
  injectorWordsAsRead: Known<Known<InjectorWord[]> | null>;
  writer: Known<WriterFact>;
  /** What the labels give now. */
  present: Known<Resolution>;
  presentRevision: Known<RevisionResolution>;
  /** What the labels of the target would give. */
  target: Known<Resolution>;
  targetRevision: Known<RevisionResolution>;
}

/** Derives what the checks see. */
export function checkFacts({
  facts: read,
  target,
  options,
  migration,
}: CheckInput): CheckFacts {
  const seen = judged(read);
  const withSkipped = migration
    ? withoutLeftAlone(seen, migration)
    : withoutWorkloads(seen, leftAloneBy(seen, target));
  const leftBehind = leftBehindBy(withSkipped, options, migration);
  const facts = withoutWorkloads(
    withoutWhatIsSkipped(withSkipped, migration),
    leftBehind,
  );
  const namespace = existing(facts);
  const present = resolve(namespace, facts, labels => labels);
  const targeted = resolve(namespace, facts, labels =>
    withInjectionLabels(labels, labelsForTarget(target)),
  );
  return {
    object: facts.object,
    namespace,
    webhooks: facts.webhooks,
    injectorServices: facts.injectorServices,
    services: known(facts.injectorServices, ''),
    controlPlanes: facts.controlPlanes,
    workloads: facts.workloads,
    unreadKinds: unreadKindsOf(facts),
    renewals: renewalsOf(
      facts,
      migration ? wantedRevision(migration) : givenRevision(targeted),
    ),
    pods: facts.pods,
    podsWithSkipped: withSkipped.pods,
    leftBehind: known(leftBehind, ''),
    gateways: facts.gateways,
    ...neededLimits(facts),
    connectionsAsRead: known(facts.connections, ''),
    injectorWordsAsRead: known(facts.injectorWords ?? null, ''),
    writer: facts.writer,
    present,
    presentRevision: revisionOf(present, 'The present labels'),
    target: targeted,
    targetRevision: revisionOf(targeted, 'The target'),
  };
}

function judged(facts: NamespaceFacts): NamespaceFacts {
  const { pods } = facts;
  return pods.state === 'known'
    ? { ...facts, pods: known(judgePodsOf(pods.value, facts), pods.observedAt) }
    : facts;
}

/** What a person has skipped must not hold up the others, whatever is wrong with it. */
function withoutWhatIsSkipped(
  facts: NamespaceFacts,
  migration: MigrationRecord | null,
): NamespaceFacts {
  const { workloads } = facts;
  if (!migration || workloads.state === 'unknown') return facts;
  const skipped = workloads.value.filter(({ uid }) =>
    isSkipped(migration, uid),
  );
  return withoutWorkloads(facts, skipped);
}

function leftBehindBy(
  { workloads, pods }: NamespaceFacts,
  { acceptLeftBehind }: MigrationOptions,
  migration: MigrationRecord | null,
): WorkloadFact[] {
  if (migration || !acceptLeftBehind) return [];
  if (workloads.state === 'unknown' || pods.state === 'unknown') return [];
  return workloads.value.filter(
    workload =>
      renewalOf(workload).by === 'nobody' && isConcerned(workload, pods.value),
  );
}

function unreadKindsOf({
  workloads,
  unreadKinds,
}: NamespaceFacts): Known<UnreadKind[]> {
  return workloads.state === 'known'
    ? known(unreadKinds, workloads.observedAt)
    : workloads;
}

function renewalsOf(
  facts: NamespaceFacts,
  revision: string,
): Known<WorkloadFact[]> {
  const { workloads, pods } = facts;
  if (workloads.state === 'unknown') return workloads;
  if (pods.state === 'unknown') return pods;
  return known(
    workloadsToRenew(workloads.value, pods.value, revision),
    workloads.observedAt,
  );
}

function existing({ object, namespace }: NamespaceFacts): Known<NamespaceFact> {
  if (object.state === 'unknown') return object;
  return object.value
    ? known(object.value, object.observedAt)
    : unknown(`Namespace ${namespace} does not exist.`);
}
