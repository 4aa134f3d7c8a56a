import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';

function withDefaults(target: JsonObject, defaults: JsonObject): void {
  for (const [key, value] of Object.entries(defaults))
    if (target[key] === undefined) target[key] = structuredClone(value);
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const present = parent[key];
  if (isJsonObject(present)) return present;
  const created: JsonObject = {};
  parent[key] = created;
  return created;
}

function listAt(parent: JsonObject, key: string): JsonObject[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function defaultContainer(container: JsonObject): void {
  const tag = String(container.image ?? '')
    .split('/')
    .pop()
    ?.split(':')[1];
  withDefaults(container, {
    imagePullPolicy:
      tag === undefined || tag === 'latest' ? 'Always' : 'IfNotPresent',
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  });
  for (const port of listAt(container, 'ports'))
    withDefaults(port, { protocol: 'TCP' });
}

function defaultPodSpec(spec: JsonObject): void {
  withDefaults(spec, {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  });
  for (const container of [
    ...listAt(spec, 'containers'),
    ...listAt(spec, 'initContainers'),
  ])
    defaultContainer(container);
}

function defaultTemplate(spec: JsonObject): void {
  defaultPodSpec(objectAt(objectAt(spec, 'template'), 'spec'));
}

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
  defaultTemplate(spec);
}

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
      if (spec) defaultDeployment(spec);
      break;
    case 'ReplicaSet':
    case 'StatefulSet':
      if (spec) {
        withDefaults(spec, { replicas: 1 });
        defaultTemplate(spec);
      }
      break;
    case 'DaemonSet':
      if (spec) defaultTemplate(spec);
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
    case 'StatefulSet':
      return { replicas: 0 };
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
    case 'DaemonSet':
    case 'HorizontalPodAutoscaler':
      return {};
    default:
      return undefined;
  }
}
