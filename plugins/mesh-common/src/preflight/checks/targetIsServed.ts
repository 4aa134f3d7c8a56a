import type { InjectionWebhook } from '../../facts/injectionWebhook';
import type { Injection } from '../../injection';
import { injectorAnswers } from '../../injection/injectorAnswers';
import { nearestOf } from '../../injection/nearestStep';
import type { NotInjectedReason } from '../../model/intendedRevision';
import { describeTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { knownTargets } from '../knownTargets';

/** A webhook is there and calls an injector, which does not inject. */
const leavesOut: ReadonlySet<NotInjectedReason> = new Set([
  'injector-policy',
  'never-selector',
  'ignored-namespace',
]);

/** A tag whose istiod is gone is no way out. */
function mayAnswer(
  { entries }: InjectionWebhook,
  services: Injection['services'],
): boolean {
  return entries.some(entry => injectorAnswers(entry, services).state !== 'no');
}

export const targetIsServed = defineCheck({
  id: 'MESH103',
  title: 'The target gives a revision',
  needs: ['target', 'webhooks', 'services'],
  undetermined: 'blocks',
  evaluate(
    { target: resolution, webhooks, services },
    { namespace, target, found },
  ) {
    if (resolution.kind === 'revision') return [];
    const shared = {
      severity: 'blocker' as const,
      object: namespaceRef(namespace),
      evidence: resolution.reasons.map(reason => reason.text),
    };
    if (leavesOut.has(resolution.reason)) {
      return [
        found({
          ...shared,
          variant: 'left-out',
          says: 'The injector that {target} leads to leaves the pods of {namespace} out: new pods would have no sidecar.',
          remedy:
            'Look at the policy and the selectors in the ConfigMap of that injector, or choose another target.',
          params: { target: describeTarget(target), namespace },
        }),
      ];
    }
    if (resolution.reason === 'not-selected') {
      return [
        found({
          ...shared,
          variant: 'not-selected',
          says: '{target} exists, but webhook {entry} of {configuration} does not match namespace {namespace}: {fails}. New pods would have no sidecar.',
          remedy:
            'Remove what keeps the webhook from matching, or change its selector. Then plan again.',
          params: {
            target: describeTarget(target),
            namespace,
            ...nearestOf(resolution.reasons),
          },
        }),
      ];
    }
    const names = knownTargets(
      webhooks.filter(webhook => mayAnswer(webhook, services)),
    ).map(describeTarget);
    return [
      found({
        ...shared,
        says: 'No webhook injects for {target} in this cluster: new pods would have no sidecar. {known}',
        remedy:
          'Choose one of the targets that exist, or install the revision or set the tag first.',
        params: {
          target: describeTarget(target),
          known:
            names.length > 0
              ? `There are: ${names.join(', ')}.`
              : 'There is none at all.',
        },
      }),
    ];
  },
});
