import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Effect, IntentOf } from './conditionalPatch';
import { fence } from './fence';
import { relabelNamespace } from './relabelNamespace';
import { restartWorkload } from './restartWorkload';
import { writeRecord } from './writeRecord';

/** The effect of each kind of intent. */
export const effects: {
  [Kind in Intent['kind']]: Effect<IntentOf<Kind>>;
} = {
  'write-record': writeRecord,
  'relabel-namespace': relabelNamespace,
  'restart-workload': restartWorkload,
  fence,
};
