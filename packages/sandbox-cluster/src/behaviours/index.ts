import { Behaviour } from './Behaviour';
import { deploymentController } from './deployment/deploymentController';
import { disruptionController } from './disruptionController';
import { endpointsController } from './endpointsController';
import { garbageCollector } from './garbageCollector';
import { namespaceContents } from './namespaceContents';
import { namespaceController } from './namespaceController';
import { kubelet } from './pod/kubelet';
import { podTermination } from './pod/podTermination';
import { replicaSetController } from './replicaSetController';
import { scheduler } from './scheduler';

/** The imitated controllers, in the order in which they look at a change. */
export const behaviours: readonly Behaviour[] = [
  namespaceContents,
  deploymentController,
  replicaSetController,
  scheduler,
  kubelet,
  podTermination,
  endpointsController,
  disruptionController,
  garbageCollector,
  namespaceController,
];
