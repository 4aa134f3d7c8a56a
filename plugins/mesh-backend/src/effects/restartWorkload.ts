import { RESTART_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import { conditionalPatch } from './conditionalPatch';
import type { Effect, IntentOf } from './Effect';
import { objectPath } from './writtenKinds';

/** Stamps the pod template, which makes the workload's controller renew its pods by the workload's own strategy. */
export const restartWorkload: Effect<IntentOf<'restart-workload'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    objectPath(intent.object, intent.namespace, intent.name),
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
