import type { PodFact } from '../../facts/podFact';
import { servicesOf } from '../../facts/__testUtils__/injectorServiceFixture';
import { readWebhooks } from '../../injection/__testUtils__/readTruth';
import { known } from '../../model/known';
import {
  factsOf,
  observedAt,
  workload,
} from '../../state/__testUtils__/placementFixture';
import { buildNamespaceSummary } from '../buildNamespaceSummary';
import type { FleetCluster } from '../fleetCluster';
import type {
  NamespaceSummaryInput,
  NamespaceSurvey,
} from '../namespaceSurvey';
import { newestRevision } from '../newestRevision';
import { revisionsOfCluster } from '../revisionsOfCluster';
import { standNamespace } from '../standNamespace';
import { surveyCluster } from '../surveyCluster';

/** Recorded: tag `stable` gives 1-29-6, revisions 1-29-6 and 1-30-3 exist, nothing serves `default`. */
const webhooks = readWebhooks('b');

/** A cluster that is read and written, with both revisions ready and no pods. */
export function clusterOf(changes: Partial<FleetCluster> = {}): FleetCluster {
  const { controlPlanes } = factsOf({}, []);
  return {
    ...{ name: 'prod-eu', title: 'prod-eu', kubernetesVersion: 'v1.33.0' },
    freshness: { state: 'live', observedAt },
    writer: { state: 'configured' },
    webhooks: known(webhooks, observedAt),
    controlPlanes,
    services: known(servicesOf(webhooks), observedAt),
    objects: known([], observedAt),
    proxies: known({ certain: {}, doubted: [] }, observedAt),
    unreadKinds: [],
    ...changes,
  };
}

/** A namespace with these labels and pods of workload `api`. */
export function namespaceOf(
  labels: Record<string, string>,
  pods: PodFact[] = [],
  changes: Partial<NamespaceSummaryInput> = {},
  cluster: FleetCluster = clusterOf(),
): NamespaceSurvey {
  const { webhooks: live, controlPlanes } = cluster;
  const facts = {
    ...factsOf(labels, pods, [workload('api')]),
    ...(live.state === 'known'
      ? { webhooks: known([...live.value], observedAt) }
      : { webhooks: live }),
    ...(controlPlanes.state === 'known' && {
      controlPlanes: known([...controlPlanes.value], observedAt),
    }),
  };
  const input: NamespaceSummaryInput = {
    ...standNamespace('payments', facts),
    cluster: cluster.name,
    freshness: cluster.freshness,
    newest: newestRevision(revisionsOfCluster(cluster)),
    owners: [{ ref: 'group:default/team-payments', confirmed: true }],
    entityRefs: ['component:default/api'],
    unclaimed: [],
    ...{ openMigration: null, lastMigration: null },
    ...changes,
  };
  return { ...input, summary: buildNamespaceSummary(input) };
}

/** What is concluded from a cluster with these namespaces. */
export function surveyOf(
  cluster: FleetCluster,
  namespaces: NamespaceSurvey[] = [],
  catalog: Parameters<typeof surveyCluster>[0]['catalog'] = known(
    [],
    observedAt,
  ),
): ReturnType<typeof surveyCluster> {
  return surveyCluster({
    ...{ cluster, namespaces, catalog },
    newest: newestRevision(revisionsOfCluster(cluster)),
  });
}
