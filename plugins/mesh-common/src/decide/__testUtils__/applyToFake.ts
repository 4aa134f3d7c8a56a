import type { Intent } from '../../intents/intent';
import {
  FENCE_ANNOTATION,
  RESTART_ANNOTATION,
} from '../../model/recordAnnotation';
import type { FakeNamespace } from './FakeNamespace';

/** What a write that was accepted does. */
export function applyToFake(world: FakeNamespace, intent: Intent): void {
  switch (intent.kind) {
    case 'write-record':
      world.record = { kind: 'present', record: intent.record };
      break;
    case 'relabel-namespace':
      world.labels = Object.fromEntries(
        Object.entries({ ...world.labels, ...intent.labels }).filter(
          (pair): pair is [string, string] => pair[1] !== null,
        ),
      );
      noteManager(world, intent.labels);
      break;
    case 'restart-workload':
      world.rolled
        .find(({ uid }) => uid === intent.uid)
        ?.annotateTemplate(RESTART_ANNOTATION, intent.stamp);
      break;
    case 'restart-rollout':
      world.rollouts
        .find(({ uid }) => uid === intent.uid)
        ?.askForRestart(intent.restartAt);
      break;
    case 'evict-pod':
    case 'delete-pod':
      for (const each of world.rolled) each.endPod(intent.uid);
      break;
    case 'fence':
      world.annotations[FENCE_ANNOTATION] = intent.ticket;
      break;
    default: {
      const never: never = intent;
      throw new Error(`unknown intent ${String(never)}`);
    }
  }
}

/** A label that is removed leaves no trace of who did it. */
function noteManager(
  { labelManagers, now }: FakeNamespace,
  written: Record<string, string | null>,
): void {
  for (const [key, value] of Object.entries(written)) {
    if (value === null) delete labelManagers[key];
    else labelManagers[key] = { manager: 'mesh', time: now };
  }
}
