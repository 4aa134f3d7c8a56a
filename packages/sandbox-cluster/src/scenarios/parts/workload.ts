import { NewObject } from '../../store/KubernetesObject';

/** A Deployment of an application, by what the scenarios vary. @public */
export interface ApplicationOptions {
  replicas?: number;
  strategy?: 'RollingUpdate' | 'Recreate';
  /** How long a pod takes to become ready. */
  readyAfter?: string;
  labels?: Record<string, string>;
  podLabels?: Record<string, string>;
  podAnnotations?: Record<string, string>;
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
  const {
    replicas = 1,
    strategy = 'RollingUpdate',
    readyAfter = '2s',
    labels = {},
    podLabels = {},
    podAnnotations = {},
  } = options;
  const all = { app: name, ...labels };
  const ports = [{ containerPort: 8080, name: 'http', protocol: 'TCP' }];
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: inNamespace, labels: all },
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        strategy: { type: strategy },
        template: {
          metadata: {
            labels: { ...all, ...podLabels },
            annotations: {
              'mesh.sandbox/ready-after': readyAfter,
              ...podAnnotations,
            },
          },
          spec: {
            containers: [
              { name: 'app', image: `registry.example/${name}:1.0.0`, ports },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: inNamespace, labels: all },
      spec: {
        selector: { app: name },
        ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }],
      },
    },
  ];
}
