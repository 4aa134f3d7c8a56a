import { FakeNamespace } from '../../decide/__testUtils__/FakeNamespace';
import type { NamespaceFact, NamespaceFacts } from '../../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { known, unknown, type Known } from '../../model/known';
import type { CheckInput } from '../checkFacts';
import { defaultMigrationOptions } from '../../model/migrationOptions';

const observedAt = '2026-01-01T00:00:00.000Z';

/** Facts that pass every check: one Deployment of two pods on 1-29-6, to be moved to 1-30-3. */
export function soundInput(change: Partial<CheckInput> = {}): CheckInput {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [{ name: 'api', replicas: 2 }],
  });
  return {
    facts: world.facts('1-30-3'),
    target: { kind: 'revision', name: '1-30-3' },
    options: defaultMigrationOptions,
    migration: null,
    ...change,
  };
}

/** Sound input with some facts replaced. */
export function withFacts(change: Partial<NamespaceFacts>): CheckInput {
  const input = soundInput();
  return { ...input, facts: { ...input.facts, ...change } };
}

/** A known fact, observed at the fixtures' time. */
export function seen<T>(value: T): Known<T> {
  return known(value, observedAt);
}

/** A fact that could not be read. */
export function unseen(): { state: 'unknown'; why: string } {
  return unknown('GET: 403 Forbidden.');
}

function valueOf<T>(fact: Known<T>): T {
  if (fact.state === 'unknown') throw new Error(fact.why);
  return fact.value;
}

/** Sound input with the namespace changed. */
export function withNamespace(change: Partial<NamespaceFact>): CheckInput {
  const object = valueOf(soundInput().facts.object);
  if (!object) throw new Error('the fixture has a namespace');
  return withFacts({ object: seen({ ...object, ...change }) });
}

/** The namespace with one more label. */
export function withLabel(
  key: string,
  value: string,
): NamespaceFacts['object'] {
  const object = valueOf(soundInput().facts.object);
  if (!object) throw new Error('the fixture has a namespace');
  return seen({ ...object, labels: { ...object.labels, [key]: value } });
}

/** Sound input with the one Deployment changed. */
export function withDeployment(change: Partial<WorkloadFact>): CheckInput {
  const [workload] = valueOf(soundInput().facts.workloads);
  return withFacts({ workloads: seen([{ ...workload, ...change }]) });
}

/** Sound input with all pods changed. */
export function withPods(change: Partial<PodFact>): CheckInput {
  const pods = valueOf(soundInput().facts.pods);
  return withFacts({ pods: seen(pods.map(pod => ({ ...pod, ...change }))) });
}

/** Sound input with the webhooks replaced. */
export function withWebhooks(
  webhooks: Extract<NamespaceFacts['webhooks'], { state: 'known' }>['value'],
): CheckInput {
  return withFacts({ webhooks: seen(webhooks) });
}

/** Sound input whose owner of the pods is of another kind. */
export function withOtherOwner(
  kind: WorkloadFact['kind'],
  apiKind: string,
  change: Partial<WorkloadFact> = {},
): CheckInput {
  return withDeployment({ kind, apiKind, strategy: null, ...change });
}
