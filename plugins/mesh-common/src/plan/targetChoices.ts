import type { TargetChoice } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import { findingsOf, undeterminedBlockersOf } from '../preflight/blockersOf';
import { checkFacts } from '../preflight/checkFacts';
import { oneConfigurationMatches } from '../preflight/checks/oneConfigurationMatches';
import { somethingWouldChange } from '../preflight/checks/somethingWouldChange';
import { targetInjectorIsReady } from '../preflight/checks/targetInjectorIsReady';
import { targetIsServed } from '../preflight/checks/targetIsServed';
import { targetKindMatches } from '../preflight/checks/targetKindMatches';
import { trustRootIsShared } from '../preflight/checks/trustRootIsShared';
import { knownTargets } from '../preflight/knownTargets';
import { runChecks } from '../preflight/runChecks';
import type { Target } from '../model/target';
import { defaultMigrationOptions } from '../model/migrationOptions';

/** The checks that concern a target alone, so that a choice says why it is not one. */
const targetChecks = [
  targetIsServed,
  targetKindMatches,
  oneConfigurationMatches,
  targetInjectorIsReady,
  trustRootIsShared,
  somethingWouldChange,
];

/** All revisions, all tags and the default one, those that are not possible with the reason. */
export function targetChoices(facts: NamespaceFacts): TargetChoice[] {
  if (facts.webhooks.state === 'unknown') return [];
  const webhooks = facts.webhooks.value;
  return knownTargets(webhooks).map(target =>
    choiceOf(target, webhooks, facts),
  );
}

function choiceOf(
  target: Target,
  webhooks: readonly InjectionWebhook[],
  facts: NamespaceFacts,
): TargetChoice {
  const input = {
    facts,
    target,
    options: defaultMigrationOptions,
    migration: null,
  };
  const { targetRevision } = checkFacts(input);
  const revision =
    targetRevision.state === 'known'
      ? targetRevision.value.revision
      : namedRevision(target, webhooks);
  const why = whyNot(runChecks(input, targetChecks));
  return {
    target,
    revision,
    version: versionOf(revision, facts),
    possible: why === null,
    why,
  };
}

function whyNot(results: ReturnType<typeof runChecks>): string | null {
  const blocker = findingsOf(results).find(
    ({ severity }) => severity === 'blocker',
  );
  if (blocker) return blocker.message.text;
  const [undetermined] = undeterminedBlockersOf(results);
  return undetermined ? undetermined.why.join(' ') : null;
}

/** What the configuration says it injects, where it would not inject this namespace. */
function namedRevision(
  target: Target,
  webhooks: readonly InjectionWebhook[],
): string {
  const name = target.kind === 'default' ? 'default' : target.name;
  if (target.kind === 'revision') return name;
  return webhooks.find(({ tag }) => tag === name)?.revision ?? name;
}

/** The version of a revision's istiod; null where it is not known. */
export function versionOf(
  revision: string,
  { controlPlanes }: NamespaceFacts,
): string | null {
  if (controlPlanes.state === 'unknown') return null;
  const plane = controlPlanes.value.find(each => each.revision === revision);
  return plane?.version ?? null;
}
