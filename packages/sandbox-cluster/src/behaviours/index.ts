import { Behaviour } from './Behaviour';
import { daemonSetController } from './daemonSet/daemonSetController';
import { deploymentController } from './deployment/deploymentController';
import { disruptionController } from './disruptionController';
import { endpointsController } from './endpointsController';
import { garbageCollector } from './garbageCollector';
import { cronJobController } from './jobs/cronJobController';
import { finishedJobs } from './jobs/finishedJobs';
import { jobController } from './jobs/jobController';
import { namespaceContents } from './namespaceContents';
import { namespaceController } from './namespaceController';
import { kubelet } from './pod/kubelet';
import { podTermination } from './pod/podTermination';
import { replicaSetController } from './replicaSetController';
import { rolloutController } from './rollout/rolloutController';
import { scheduler } from './scheduler';
import { statefulSetController } from './statefulSet/statefulSetController';
import { volumeBinder } from './volumeBinder';

/** The imitated controllers, in the order in which they look at a change. */
export const behaviours: readonly Behaviour[] = [
  namespaceContents,
  cronJobController,
  rolloutController,
  deploymentController,
  replicaSetController,
  statefulSetController,
  daemonSetController,
  jobController,
  finishedJobs,
  volumeBinder,
  scheduler,
  kubelet,
  podTermination,
  endpointsController,
  disruptionController,
  garbageCollector,
  namespaceController,
];
