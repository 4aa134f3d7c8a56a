import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';
import { serviceOf } from './serviceOf';

/** A StatefulSet, by what the scenarios vary. @public */
export interface StatefulSetOptions extends PodOptions {
  replicas?: number;
  updateStrategy?: 'RollingUpdate' | 'OnDelete';
  /** Pods with a lower ordinal are not updated. */
  partition?: number;
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /** The size of the volume that each pod keeps; no volumes without it. */
  storage?: string;
}

function claims(storage: string | undefined): NewObject[] {
  if (storage === undefined) return [];
  const resources = { requests: { storage } };
  return [
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources },
    },
  ];
}

/** A StatefulSet and its headless Service. @public */
export function statefulSet(
  inNamespace: string,
  name: string,
  options: StatefulSetOptions = {},
): NewObject[] {
  const { replicas = 3, updateStrategy = 'RollingUpdate', storage } = options;
  const { partition, podManagementPolicy = 'OrderedReady' } = options;
  const { port = 6379, labels = {} } = options;
  const volumeMounts = [{ name: 'data', mountPath: '/data' }];
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: {
        name,
        namespace: inNamespace,
        labels: { app: name, ...labels },
      },
      spec: {
        replicas,
        serviceName: name,
        podManagementPolicy,
        selector: { matchLabels: { app: name } },
        updateStrategy: {
          type: updateStrategy,
          ...(partition !== undefined && { rollingUpdate: { partition } }),
        },
        template: podTemplate(
          name,
          { ...options, port },
          { container: storage === undefined ? {} : { volumeMounts } },
        ),
        volumeClaimTemplates: claims(storage),
      },
    },
    serviceOf(inNamespace, name, { labels, port, headless: true }),
  ];
}
