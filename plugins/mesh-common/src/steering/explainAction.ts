import type { SteeringAction } from '../contract/migration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import { resolveNamespaceIntended } from '../injection';
import { injectionLabelsOf, sameInjectionLabels } from '../model/labels';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { labelsForTarget } from '../model/target';
import { describeLabels } from '../steps/describeLabels';
import { openGate } from '../steps/gates';
import { describeIntended, wantedRevision, wantedState } from '../steps/wanted';
import { whyNotAdmitted } from '../steps/whyNotAdmitted';

/** What an action would do, from how things are now. */
export function explainAction(
  action: SteeringAction,
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  switch (action) {
    case 'pause':
      return explainPause(record, facts);
    case 'resume':
      return say('action.resume', 'Goes on where it was paused.');
    case 'retry':
      return say(
        'action.retry',
        'Checks everything again and goes on as attempt {attempt}. Pods that run {revision} already are left alone.',
        { attempt: record.attempt + 1, revision: wantedRevision(record) },
      );
    case 'rollback':
      return explainRollback(record, facts);
    case 'cancel':
      return explainCancel(record, facts);
    case 'skip':
      return say(
        'action.skip',
        'Leaves one workload as it is: it is not restarted, not waited for and not verified, and the end says so. A rollout of it under way finishes.',
      );
    case 'confirm':
      return explainConfirm(record);
    default: {
      const never: never = action;
      return never;
    }
  }
}

function explainConfirm(record: MigrationRecord): Message {
  return openGate(record)?.gate === 'end'
    ? say('action.confirm.end', 'Ends the migration as done.')
    : say('action.confirm.canary', 'Goes on with the next workload.');
}

/** Whom the new pods of the namespace follow does not wait for us: it is the labels that say it. */
function explainPause(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  const { namespace } = record;
  const otherwise = otherThanPromised(record, facts);
  if (otherwise !== null) {
    return say(
      'action.pause.now',
      'Starts nothing further. A rollout under way finishes. {now}',
      { now: otherwise },
    );
  }
  return newPodsGet(record, facts) === record.targetRevision
    ? say(
        'action.pause.labelled',
        'Starts no further restart. A rollout under way finishes, and new pods of {namespace} get {revision}, as its labels say.',
        { namespace, revision: record.targetRevision },
      )
    : say(
        'action.pause',
        'Starts nothing further. A rollout under way finishes, and new pods of {namespace} get {revision}, as its labels say.',
        { namespace, revision: record.prior.revision },
      );
}

function explainCancel(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  const { namespace } = record;
  const otherwise = otherThanPromised(record, facts);
  if (otherwise !== null) {
    return say(
      'action.cancel.now',
      'Ends this migration as things are now. Labels and pods stay as they are, and a rollout under way finishes. {now}',
      { now: otherwise },
    );
  }
  return newPodsGet(record, facts) === record.targetRevision
    ? say(
        'action.cancel.labelled',
        'Ends this migration as things are now. The labels stay, so that new pods of {namespace} get {revision}; the others stay as they are, and a rollout under way finishes.',
        { namespace, revision: record.targetRevision },
      )
    : say(
        'action.cancel',
        'Ends this migration as things are now. Labels and pods stay as they are, new pods of {namespace} get {revision}, and a rollout under way finishes.',
        { namespace, revision: record.prior.revision },
      );
}

/** What new pods get, where it is not what the labels gave when the plan was made; null where it is. */
function otherThanPromised(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): string | null {
  const object = facts?.object.state === 'known' ? facts.object.value : null;
  if (!facts || !object || facts.webhooks.state === 'unknown') return null;
  const { namespace } = record;
  const gives = resolveNamespaceIntended(namespace, object.labels, {
    webhooks: facts.webhooks.value,
    services: facts.injectorServices,
  });
  const promised = newPodsGet(record, facts);
  if (gives.kind !== 'revision' || gives.revision !== promised) {
    return `New pods of ${namespace} get ${describeIntended(gives)} now.`;
  }
  const direction = promised === record.targetRevision ? 'forward' : 'back';
  return whyNotAdmitted({ migration: { ...record, direction }, facts });
}

/** What the labels give: those that were seen last, otherwise those that were seen in this attempt. */
function newPodsGet(
  { target, targetRevision, prior, direction, marks }: MigrationRecord,
  facts: NamespaceFacts | null,
): string {
  const object = facts?.object.state === 'known' ? facts.object.value : null;
  if (object) {
    const present = injectionLabelsOf(object.labels);
    return sameInjectionLabels(present, labelsForTarget(target))
      ? targetRevision
      : prior.revision;
  }
  const wasSet = marks.relabelledAt !== undefined;
  return wasSet === (direction === 'forward') ? targetRevision : prior.revision;
}

function explainRollback(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  const wanted = facts
    ? wantedState({ ...record, direction: 'back' }, facts)
    : null;
  const { labels, revision } = record.prior;
  if (wanted?.kind === 'reachable' && wanted.pinned) {
    return say(
      'action.rollback.pin',
      'The former labels ({prior}) no longer give {revision}, so {labels} is set instead; every pod that does not run {revision} is restarted.',
      {
        prior: describeLabels(labels),
        labels: describeLabels(wanted.labels),
        revision,
      },
    );
  }
  return say(
    'action.rollback',
    'Puts the labels back ({labels}) and restarts every workload with pods that do not run {revision}.',
    { labels: describeLabels(labels), revision },
  );
}
