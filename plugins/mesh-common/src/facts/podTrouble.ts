import type { JsonObject } from '@backstage/types';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
} from './jsonFields';
import { lastingReasons } from './lastingReasons';
import type { PodFact } from './podFact';

/** Why a pod cannot become ready, in the cluster's own words; null where nothing says so (it may just be starting). */
export function podTrouble(status: JsonObject): PodFact['trouble'] {
  const containers = [
    ...objectsField(status, 'initContainerStatuses'),
    ...objectsField(status, 'containerStatuses'),
  ];
  return (
    podFailure(status) ??
    first(containers, waitingTrouble) ??
    first(containers, exitTrouble) ??
    schedulingTrouble(status)
  );
}

type Trouble = NonNullable<PodFact['trouble']>;

/** A failed pod, for example evicted: the kubelet writes why on the pod, the containers may say nothing. */
function podFailure(status: JsonObject): Trouble | null {
  const reason = stringField(status, 'reason');
  return stringField(status, 'phase') === 'Failed' && reason
    ? { reason, message: stringField(status, 'message') ?? '' }
    : null;
}

function waitingTrouble(container: JsonObject): Trouble | null {
  const waiting = objectField(objectField(container, 'state'), 'waiting');
  const reason = stringField(waiting, 'reason');
  if (reason === undefined || !lastingReasons.includes(reason)) return null;
  const exit = lastExit(objectField(container, 'lastState'));
  const words = [stringField(waiting, 'message'), exit].filter(
    word => word !== undefined && word !== '',
  );
  const name = stringField(container, 'name');
  return {
    reason,
    message: said(container, words.join('; ')),
    // Only what ran has said anything.
    ...(exit !== undefined && name !== undefined && { container: name }),
  };
}

/** A container between two restarts, or one that is not restarted. */
function exitTrouble(container: JsonObject): Trouble | null {
  const state = objectField(container, 'state');
  const terminated = objectField(state, 'terminated');
  const exit = lastExit(state);
  return exit === undefined
    ? null
    : {
        reason: stringField(terminated, 'reason') ?? 'Error',
        message: said(
          container,
          [exit, stringField(terminated, 'message')].filter(Boolean).join('; '),
        ),
      };
}

function schedulingTrouble(status: JsonObject): Trouble | null {
  const unscheduled = objectsField(status, 'conditions').find(
    condition =>
      stringField(condition, 'type') === 'PodScheduled' &&
      stringField(condition, 'status') === 'False',
  );
  return unscheduled
    ? {
        reason: stringField(unscheduled, 'reason') ?? 'Unschedulable',
        message: stringField(unscheduled, 'message') ?? '',
      }
    : null;
}

/** "exit code 1 (Error)"; undefined for a container that did not end, or ended well. */
export function lastExit(state: JsonObject): string | undefined {
  const terminated = objectField(state, 'terminated');
  const exitCode = numberField(terminated, 'exitCode');
  if (exitCode === undefined || exitCode === 0) return undefined;
  const reason = stringField(terminated, 'reason');
  return `exit code ${exitCode}${reason ? ` (${reason})` : ''}`;
}

function said(container: JsonObject, words: string): string {
  const name = stringField(container, 'name') ?? 'a container';
  return words === '' ? name : `${name}: ${words}`;
}

function first(
  containers: readonly JsonObject[],
  trouble: (container: JsonObject) => Trouble | null,
): Trouble | null {
  for (const container of containers) {
    const found = trouble(container);
    if (found) return found;
  }
  return null;
}
