import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import { conditionalDeletion, conditionalEviction } from './conditionalRemoval';
import type { Effect, IntentOf } from './Effect';
import { fence } from './fence';
import { relabelNamespace } from './relabelNamespace';
import { restartRollout } from './restartRollout';
import { restartWorkload } from './restartWorkload';
import { writeRecord } from './writeRecord';

/** The effect of each kind of intent. */
export const effects: {
  [Kind in Intent['kind']]: Effect<IntentOf<Kind>>;
} = {
  'write-record': writeRecord,
  'relabel-namespace': relabelNamespace,
  'restart-workload': restartWorkload,
  'restart-rollout': restartRollout,
  'evict-pod': conditionalEviction,
  'delete-pod': conditionalDeletion,
  fence,
};
