import type { RevisionSummary } from '../contract/cluster';
import { doubtedOf, type ProxyCounts } from '../fleet/countProxies';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { ControlPlane, InjectorService } from '../facts/namespaceFacts';
import { revisionsCalled } from '../injection/revisionsCalled';
import type { Known } from '../model/known';
import { revisionInjects } from './revisionInjects';

/** What the revisions of a cluster are put together from. @public */
export interface RevisionSummaryInput {
  webhooks: Known<readonly InjectionWebhook[]>;
  services: Known<readonly InjectorService[]>;
  controlPlanes: Known<readonly ControlPlane[]>;
  /** Pods with a sidecar in the whole cluster. */
  proxies: ProxyCounts;
}

/**
 * The revisions of a cluster by name: every one that a webhook names, an istiod serves or a proxy runs.
 *
 * @remarks
 * A revision that only proxies still know is the one a platform team has to hear about.
 *
 * @public
 */
export function summarizeRevisions(
  input: RevisionSummaryInput,
): RevisionSummary[] {
  const calls = valueOf(input.webhooks).map(webhook => ({
    webhook,
    revisions: revisionsCalled(webhook, input.services),
  }));
  const controlPlanes = valueOf(input.controlPlanes);
  const revisions = new Set([
    ...calls.flatMap(({ revisions: called }) => called),
    ...controlPlanes.map(({ revision }) => revision),
    ...Object.keys(input.proxies.certain),
    ...input.proxies.doubted.flatMap(({ mayBe }) =>
      mayBe === 'any' ? [] : mayBe,
    ),
  ]);
  return [...revisions].sort().map(revision => {
    const serving = calls
      .filter(({ revisions: called }) => called.includes(revision))
      .map(({ webhook }) => webhook);
    const doubted = sum(
      doubtedOf(revision, input.proxies).map(({ pods }) => pods),
    );
    const istiods = controlPlanes.filter(each => each.revision === revision);
    return {
      revision,
      version: istiods.find(({ version }) => version !== null)?.version ?? null,
      tags: serving.flatMap(({ tag }) => (tag === null ? [] : [tag])).sort(),
      controlPlaneNamespace:
        istiods[0]?.namespace ?? serviceNamespace(serving) ?? null,
      readyPods: sum(istiods.map(({ readyPods }) => readyPods)),
      pods: sum(istiods.map(({ pods }) => pods)),
      proxies: input.proxies.certain[revision] ?? 0,
      ...(doubted > 0 && { doubtedProxies: doubted }),
      injects: revisionInjects(revision, input),
    };
  });
}

function valueOf<T>(fact: Known<readonly T[]>): readonly T[] {
  return fact.state === 'known' ? fact.value : [];
}

function serviceNamespace(
  webhooks: readonly InjectionWebhook[],
): string | undefined {
  return webhooks
    .flatMap(({ entries }) => entries)
    .find(({ service }) => service !== null)?.service?.namespace;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
