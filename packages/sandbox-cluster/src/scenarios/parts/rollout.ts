import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';
import { serviceOf } from './serviceOf';

/** An Argo Rollout, by what the scenarios vary. @public */
export interface RolloutOptions extends PodOptions {
  replicas?: number;
}

/** An Argo Rollout with a canary strategy, and its Service. Needs a scenario with custom resources. @public */
export function rollout(
  inNamespace: string,
  name: string,
  options: RolloutOptions = {},
): NewObject[] {
  const { replicas = 2, port = 8080, labels = {} } = options;
  return [
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: {
        name,
        namespace: inNamespace,
        labels: { app: name, ...labels },
      },
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        strategy: {
          canary: { steps: [{ setWeight: 50 }, { pause: { duration: '1m' } }] },
        },
        template: podTemplate(name, { ...options, port }),
      },
    },
    serviceOf(inNamespace, name, { labels, port }),
  ];
}
