import {
  type Gate,
  type Message,
  say,
  type SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewEvent, StoredMigration } from '../StoredMigration';
import type { SteeringToApply } from './applySteering';

/** What the history says of a person's request. */
export function askedEvent(
  asked: SteeringToApply,
  { view }: StoredMigration,
): NewEvent {
  return {
    kind: 'person',
    by: asked.by,
    message: askedSentence(asked, view),
    object: null,
  };
}

function askedSentence(
  { action, reason, workload, gate }: SteeringToApply,
  { workloads }: StoredMigration['view'],
): Message {
  const name = workloads.find(({ ref }) => ref.uid === workload)?.ref.name;
  const code = ['asked', action, gate].filter(Boolean).join('.');
  const params = { action, reason, workload: name ?? '' };
  const says = whatWasAsked(action, gate);
  return reason
    ? say(`${code}.reason`, `${says}: {reason}`, params)
    : say(code, `${says}.`, params);
}

function whatWasAsked(action: SteeringAction, gate: Gate | undefined): string {
  switch (action) {
    case 'skip':
      return 'Asked to skip {workload}';
    case 'confirm':
      return gate === 'end'
        ? 'Confirmed the end'
        : 'Confirmed that the next workload may be restarted';
    case 'pause':
    case 'resume':
    case 'cancel':
    case 'retry':
    case 'rollback':
      return 'Asked for {action}';
    default:
      throw new Error(`Unexpected action ${action satisfies never}`);
  }
}
