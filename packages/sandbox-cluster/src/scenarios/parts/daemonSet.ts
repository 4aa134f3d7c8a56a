import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';

/** A DaemonSet, by what the scenarios vary. @public */
export interface DaemonSetOptions extends PodOptions {
  updateStrategy?: 'RollingUpdate' | 'OnDelete';
  maxUnavailable?: number | string;
}

/** A DaemonSet: one pod on each node that its selector allows. @public */
export function daemonSet(
  inNamespace: string,
  name: string,
  options: DaemonSetOptions = {},
): NewObject[] {
  const { updateStrategy = 'RollingUpdate', maxUnavailable } = options;
  const { port = 9100, labels = {} } = options;
  const rollingUpdate = { maxUnavailable };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: {
        name,
        namespace: inNamespace,
        labels: { app: name, ...labels },
      },
      spec: {
        selector: { matchLabels: { app: name } },
        updateStrategy: {
          type: updateStrategy,
          ...(maxUnavailable !== undefined && { rollingUpdate }),
        },
        template: podTemplate(name, { ...options, port }),
      },
    },
  ];
}
