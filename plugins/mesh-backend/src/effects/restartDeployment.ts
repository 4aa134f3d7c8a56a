import { RESTART_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  conditionalPatch,
  deploymentPath,
  type Effect,
  type IntentOf,
} from './conditionalPatch';

/** Stamps the pod template, which makes the Deployment's controller renew its pods by the Deployment's own strategy. */
export const restartDeployment: Effect<IntentOf<'restart-deployment'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    deploymentPath(intent.namespace, intent.name),
    intent,
    {
      spec: {
        template: {
          metadata: { annotations: { [RESTART_ANNOTATION]: intent.stamp } },
        },
      },
    },
    signal,
  );
