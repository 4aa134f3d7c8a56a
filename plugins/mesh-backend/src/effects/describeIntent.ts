import {
  INJECTION_LABEL,
  type Intent,
  type Message,
  REVISION_LABEL,
  say,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What an intent does, as a phrase that starts a sentence: "Set istio.io/rev=1-30-3 on namespace payments". */
export function describeIntent(intent: Intent): Message {
  const { name } = intent;
  switch (intent.kind) {
    case 'write-record':
      return intent.record.state === 'open'
        ? say(
            'write.record',
            'Record the former labels in an annotation of namespace {name}',
            { name },
          )
        : say(
            'write.close',
            'Close the record in the annotation of namespace {name}',
            {
              name,
            },
          );
    case 'relabel-namespace':
      return say('write.labels', 'Set {labels} on namespace {name}', {
        labels: labelsOf(intent),
        name,
      });
    case 'restart-workload':
      return say('write.restart', 'Restart {kind} {name}', {
        kind: intent.object,
        name,
      });
    case 'restart-rollout':
      return say(
        'write.rollout',
        'Ask Argo Rollouts to restart Rollout {name}',
        { name },
      );
    case 'evict-pod':
      return say('write.evict', 'Evict pod {name}', { name });
    case 'delete-pod':
      return say('write.delete', 'Delete pod {name}', { name });
    case 'fence':
      return say(
        'write.fence',
        'Mark {object} {name}, so that an earlier write cannot arrive any more',
        { object: intent.object, name },
      );
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}

function labelsOf({
  labels,
}: Extract<Intent, { kind: 'relabel-namespace' }>): string {
  return [REVISION_LABEL, INJECTION_LABEL]
    .map(key => {
      const value =
        key === REVISION_LABEL
          ? labels[REVISION_LABEL]
          : labels[INJECTION_LABEL];
      return value === null ? `no ${key}` : `${key}=${value}`;
    })
    .join(' and ');
}
