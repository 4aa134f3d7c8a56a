import { RESTART_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  conditionalPatch,
  type Effect,
  type IntentOf,
  workloadPath,
} from './conditionalPatch';

/** Stamps the pod template, which makes the workload's controller renew its pods by the workload's own strategy. */
export const restartWorkload: Effect<IntentOf<'restart-workload'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    workloadPath(intent.object, intent.namespace, intent.name),
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
