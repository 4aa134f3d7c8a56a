import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';
import { serviceOf } from './serviceOf';

/** A Deployment of an application, by what the scenarios vary. @public */
export interface ApplicationOptions extends PodOptions {
  replicas?: number;
  strategy?: 'RollingUpdate' | 'Recreate';
  /** Whether changes of the template wait. */
  paused?: boolean;
}

/** The namespace of some applications. @public */
export function namespace(
  name: string,
  labels: Record<string, string> = {},
): NewObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A Deployment and its Service. @public */
export function application(
  inNamespace: string,
  name: string,
  options: ApplicationOptions = {},
): NewObject[] {
  const { replicas = 1, strategy = 'RollingUpdate', paused } = options;
  const { port = 8080, labels = {} } = options;
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name,
        namespace: inNamespace,
        labels: { app: name, ...labels },
      },
      spec: {
        replicas,
        ...(paused && { paused }),
        selector: { matchLabels: { app: name } },
        strategy: { type: strategy },
        template: podTemplate(name, { ...options, port }),
      },
    },
    serviceOf(inNamespace, name, { labels, port }),
  ];
}
