import {
  ClusterEvent,
  ConfigMap,
  Deployment,
  Endpoints,
  MutatingWebhookConfiguration,
  Namespace,
  PodDisruptionBudget,
  ReplicaSet,
  Service,
} from './kinds';
import { Pod } from './podKinds';
import {
  ControllerRevision,
  CronJob,
  DaemonSet,
  Job,
  PersistentVolumeClaim,
  Rollout,
  StatefulSet,
} from './workloadKinds';

/** The resources that controllers read with their own types; every other one is a plain object. */
export interface TypedResources {
  pods: Pod;
  services: Service;
  endpoints: Endpoints;
  namespaces: Namespace;
  configmaps: ConfigMap;
  events: ClusterEvent;
  persistentvolumeclaims: PersistentVolumeClaim;
  'replicasets.apps': ReplicaSet;
  'deployments.apps': Deployment;
  'statefulsets.apps': StatefulSet;
  'daemonsets.apps': DaemonSet;
  'controllerrevisions.apps': ControllerRevision;
  'jobs.batch': Job;
  'cronjobs.batch': CronJob;
  'rollouts.argoproj.io': Rollout;
  'poddisruptionbudgets.policy': PodDisruptionBudget;
  'mutatingwebhookconfigurations.admissionregistration.k8s.io': MutatingWebhookConfiguration;
}
