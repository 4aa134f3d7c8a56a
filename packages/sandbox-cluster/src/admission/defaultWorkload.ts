import { JsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { objectAt, withDefaults } from './defaultFields';
import { defaultPodSpec } from './defaultPodSpec';

function defaultDeployment(spec: JsonObject): void {
  withDefaults(spec, {
    replicas: 1,
    progressDeadlineSeconds: 600,
    revisionHistoryLimit: 10,
  });
  const strategy = objectAt(spec, 'strategy');
  withDefaults(strategy, { type: 'RollingUpdate' });
  if (strategy.type === 'RollingUpdate') {
    withDefaults(objectAt(strategy, 'rollingUpdate'), {
      maxSurge: '25%',
      maxUnavailable: '25%',
    });
  }
}

function defaultStatefulSet(spec: JsonObject): void {
  withDefaults(spec, {
    replicas: 1,
    podManagementPolicy: 'OrderedReady',
    revisionHistoryLimit: 10,
    persistentVolumeClaimRetentionPolicy: {
      whenDeleted: 'Retain',
      whenScaled: 'Retain',
    },
  });
  const strategy = objectAt(spec, 'updateStrategy');
  withDefaults(strategy, { type: 'RollingUpdate' });
  if (strategy.type === 'RollingUpdate')
    withDefaults(objectAt(strategy, 'rollingUpdate'), { partition: 0 });
}

function defaultDaemonSet(spec: JsonObject): void {
  withDefaults(spec, { revisionHistoryLimit: 10 });
  const strategy = objectAt(spec, 'updateStrategy');
  withDefaults(strategy, { type: 'RollingUpdate' });
  if (strategy.type === 'RollingUpdate') {
    withDefaults(objectAt(strategy, 'rollingUpdate'), {
      maxSurge: 0,
      maxUnavailable: 1,
    });
  }
}

function defaultJobSpec(spec: JsonObject): void {
  // With a parallelism of its own and no completions a Job is a queue, whose end is one success.
  if (spec.completions === undefined && spec.parallelism === undefined)
    spec.completions = 1;
  withDefaults(spec, {
    parallelism: 1,
    backoffLimit: 6,
    completionMode: 'NonIndexed',
    podReplacementPolicy: 'TerminatingOrFailed',
    suspend: false,
  });
}

/** The API server gives each Job a selector by its UID, and its pods the labels for it. */
function selectOwnPods(job: KubernetesObject, spec: JsonObject): void {
  if (spec.manualSelector === true || spec.selector !== undefined) return;
  const { uid, name } = job.metadata;
  spec.selector = {
    matchLabels: { 'batch.kubernetes.io/controller-uid': uid },
  };
  const metadata = objectAt(objectAt(spec, 'template'), 'metadata');
  Object.assign(objectAt(metadata, 'labels'), {
    'batch.kubernetes.io/controller-uid': uid,
    'batch.kubernetes.io/job-name': name,
    'controller-uid': uid,
    'job-name': name,
  });
}

function defaultCronJob(spec: JsonObject): JsonObject {
  withDefaults(spec, {
    concurrencyPolicy: 'Allow',
    suspend: false,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 1,
  });
  return objectAt(objectAt(spec, 'jobTemplate'), 'spec');
}

/** Fills in what the API server fills in for a kind that has pods by a template. Changes the specification. */
export function defaultWorkload(
  object: KubernetesObject,
  spec: JsonObject,
): void {
  let holder = spec;
  switch (object.kind) {
    case 'Deployment':
      defaultDeployment(spec);
      break;
    case 'ReplicaSet':
      withDefaults(spec, { replicas: 1 });
      break;
    case 'StatefulSet':
      defaultStatefulSet(spec);
      break;
    case 'DaemonSet':
      defaultDaemonSet(spec);
      break;
    case 'Job':
      defaultJobSpec(spec);
      selectOwnPods(object, spec);
      break;
    case 'CronJob':
      holder = defaultCronJob(spec);
      break;
    default:
  }
  defaultPodSpec(objectAt(objectAt(holder, 'template'), 'spec'));
}
