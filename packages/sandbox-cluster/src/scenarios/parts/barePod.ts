import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';

/** A pod that nothing owns: gone for good when it is deleted. @public */
export function barePod(
  inNamespace: string,
  name: string,
  options: PodOptions = {},
): NewObject[] {
  const { metadata, spec } = podTemplate(name, { port: 8080, ...options });
  return [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, name, namespace: inNamespace },
      spec,
    },
  ];
}

/** A ReplicaSet without a Deployment, which keeps pods and never renews them. @public */
export function bareReplicaSet(
  inNamespace: string,
  name: string,
  options: PodOptions & { replicas?: number } = {},
): NewObject[] {
  const { replicas = 2, labels = {} } = options;
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name,
        namespace: inNamespace,
        labels: { app: name, ...labels },
      },
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        template: podTemplate(name, { port: 8080, ...options }),
      },
    },
  ];
}
