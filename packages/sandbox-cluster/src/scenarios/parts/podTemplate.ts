import { PodTemplate } from '../../store/podKinds';

/** What scenarios vary in the pods of any workload. @public */
export interface PodOptions {
  /** `registry.example/<name>:1.0.0` unless said otherwise. */
  image?: string;
  /** The port that the application listens on; none when it serves nothing. */
  port?: number;
  /** How long a pod takes to become ready. */
  readyAfter?: string;
  /** How long a pod takes to stop. */
  stopAfter?: string;
  labels?: Record<string, string>;
  podLabels?: Record<string, string>;
  podAnnotations?: Record<string, string>;
  nodeSelector?: Record<string, string>;
  /** What the application asks of its node. */
  requests?: { cpu: string; memory: string };
}

/** What a kind adds to the options. */
export interface PodVariation {
  restartPolicy?: 'Never' | 'OnFailure';
  /** The environment, volumes and the like of the application's container. */
  container?: Record<string, unknown>;
  spec?: Record<string, unknown>;
  annotations?: Record<string, string>;
}

const modest = { cpu: '100m', memory: '128Mi' };

/** The template of a workload's pods: one application container, with the delays as annotations. */
export function podTemplate(
  name: string,
  options: PodOptions,
  variation: PodVariation = {},
): PodTemplate {
  const { port, requests = modest, nodeSelector, stopAfter } = options;
  const { restartPolicy, container, spec, annotations } = variation;
  return {
    metadata: {
      labels: { app: name, ...options.labels, ...options.podLabels },
      annotations: {
        'mesh.sandbox/ready-after': options.readyAfter ?? '2s',
        ...(stopAfter && { 'mesh.sandbox/stop-after': stopAfter }),
        ...annotations,
        ...options.podAnnotations,
      },
    },
    spec: {
      containers: [
        {
          name: 'app',
          image: options.image ?? `registry.example/${name}:1.0.0`,
          ...(port !== undefined && {
            ports: [{ containerPort: port, name: 'http', protocol: 'TCP' }],
          }),
          resources: { requests, limits: { memory: requests.memory } },
          ...container,
        },
      ],
      ...(restartPolicy && { restartPolicy }),
      ...(nodeSelector && { nodeSelector }),
      ...spec,
    },
  };
}
