import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { listAt, withDefaults } from './defaultFields';
import { defaultPodSpec } from './defaultPodSpec';
import { defaultWorkload } from './defaultWorkload';

function defaultPod(spec: JsonObject): void {
  defaultPodSpec(spec);
  withDefaults(spec, {
    enableServiceLinks: true,
    serviceAccountName: 'default',
  });
  withDefaults(spec, { serviceAccount: spec.serviceAccountName });
}

function defaultWebhooks(object: JsonObject): void {
  for (const entry of listAt(object, 'webhooks')) {
    withDefaults(entry, {
      failurePolicy: 'Fail',
      matchPolicy: 'Equivalent',
      ...(object.kind === 'MutatingWebhookConfiguration' && {
        reinvocationPolicy: 'Never',
      }),
      namespaceSelector: {},
      objectSelector: {},
      timeoutSeconds: 10,
    });
    const { clientConfig } = entry;
    if (isJsonObject(clientConfig) && isJsonObject(clientConfig.service))
      withDefaults(clientConfig.service, { port: 443 });
    for (const rule of listAt(entry, 'rules'))
      withDefaults(rule, { scope: '*' });
  }
}

/** Fills in what the API server fills in, for the kinds whose defaults somebody reads. Changes the object. */
export function applyDefaults(object: KubernetesObject): void {
  const spec = isJsonObject(object.spec) ? object.spec : undefined;
  switch (object.kind) {
    case 'Pod':
      if (spec) defaultPod(spec);
      break;
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'Job':
    case 'CronJob':
      if (spec) defaultWorkload(object, spec);
      break;
    case 'Service':
      if (spec) {
        withDefaults(spec, {
          type: 'ClusterIP',
          sessionAffinity: 'None',
          internalTrafficPolicy: 'Cluster',
        });
        for (const port of listAt(spec, 'ports'))
          withDefaults(port, { protocol: 'TCP', targetPort: port.port });
      }
      break;
    case 'Namespace':
      defaultNamespace(object);
      break;
    case 'MutatingWebhookConfiguration':
    case 'ValidatingWebhookConfiguration':
      defaultWebhooks(object);
      break;
    default:
  }
}

function defaultNamespace(object: KubernetesObject): void {
  object.spec = isJsonObject(object.spec) ? object.spec : {};
  if (isJsonObject(object.spec))
    withDefaults(object.spec, { finalizers: ['kubernetes'] });
  // The label that lets selectors pick a namespace by name; the API server sets it on every write.
  object.metadata.labels = {
    ...object.metadata.labels,
    'kubernetes.io/metadata.name': object.metadata.name,
  };
}

/** The status of an object that has just been created. */
export function initialStatus(kind: string): JsonObject | undefined {
  switch (kind) {
    case 'Namespace':
      return { phase: 'Active' };
    case 'Pod':
      return { phase: 'Pending', qosClass: 'BestEffort' };
    case 'ReplicaSet':
      return { replicas: 0 };
    case 'StatefulSet':
      return { replicas: 0, availableReplicas: 0 };
    case 'DaemonSet':
      return {
        currentNumberScheduled: 0,
        numberMisscheduled: 0,
        desiredNumberScheduled: 0,
        numberReady: 0,
      };
    case 'PersistentVolumeClaim':
      return { phase: 'Pending' };
    case 'Service':
      return { loadBalancer: {} };
    case 'PodDisruptionBudget':
      return {
        disruptionsAllowed: 0,
        currentHealthy: 0,
        desiredHealthy: 0,
        expectedPods: 0,
      };
    case 'Deployment':
    case 'Job':
    case 'CronJob':
    case 'HorizontalPodAutoscaler':
      return {};
    default:
      return undefined;
  }
}
