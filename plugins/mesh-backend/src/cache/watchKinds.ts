import * as resources from './watchedResources';
import * as workloads from './watchedWorkloads';
import { type WatchContext, WatchedKind } from './WatchedKind';

/** Everything that is watched of a cluster from the beginning. */
export function watchKinds(context: WatchContext) {
  return {
    namespaces: new WatchedKind(resources.namespaces, context),
    webhooks: new WatchedKind(resources.webhooks, context),
    pods: new WatchedKind(resources.pods, context),
    deployments: new WatchedKind(workloads.deployments, context),
    replicaSets: new WatchedKind(workloads.replicaSets, context),
    statefulSets: new WatchedKind(workloads.statefulSets, context),
    daemonSets: new WatchedKind(workloads.daemonSets, context),
    jobs: new WatchedKind(workloads.jobs, context),
    cronJobs: new WatchedKind(workloads.cronJobs, context),
    replicationControllers: new WatchedKind(
      workloads.replicationControllers,
      context,
    ),
    rollouts: new WatchedKind(workloads.rollouts, context),
    services: new WatchedKind(resources.services, context),
    endpointSlices: new WatchedKind(resources.endpointSlices, context),
  };
}
