import { NewObject } from '../../store/KubernetesObject';

/** What varies in the Service of a workload. */
export interface ServiceOptions {
  port: number;
  labels?: Record<string, string>;
  /** Gives each pod a name of its own instead of one address for all. */
  headless?: boolean;
}

/** The Service that selects a workload's pods. */
export function serviceOf(
  inNamespace: string,
  name: string,
  { port, labels = {}, headless = false }: ServiceOptions,
): NewObject {
  const exposed = headless ? port : 80;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: inNamespace,
      labels: { app: name, ...labels },
    },
    spec: {
      ...(headless && { clusterIP: 'None' }),
      selector: { app: name },
      ports: [
        { name: 'http', port: exposed, targetPort: port, protocol: 'TCP' },
      ],
    },
  };
}
