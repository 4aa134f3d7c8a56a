import { askedLabel } from '../injection/askedLabel';
import { labelValue } from '../injection/labelValue';
import type { PodToInject } from '../injection/podToInject';
import { nearestOf } from '../injection/nearestStep';
import type { IntendedRevision } from '../model/intendedRevision';
import { INJECTION_LABEL, INJECT_LABEL } from '../model/labels';
import type { Message } from '../model/message';
import { say } from '../model/say';

/** Why nothing would be injected, in one sentence. */
export function whyNone(
  pod: PodToInject,
  { reason, reasons }: Extract<IntendedRevision, { kind: 'none' }>,
): Message {
  const { namespace } = pod;
  const asked = askedLabel(pod);
  const label = asked ? `${asked.label}=${asked.value}` : '';
  const none = (template: string, params: Message['params'] = {}) =>
    say(`explain.because.none.${reason}`, template, params);
  switch (reason) {
    case 'no-labels':
      return none('Neither namespace {namespace} nor the pod asks for one.', {
        namespace,
      });
    case 'unknown-revision':
      return none('No webhook serves {label}.', { label });
    case 'default-not-served':
      return none(
        '{label} asks for the default revision, which no webhook serves.',
        {
          label,
        },
      );
    case 'not-selected':
      return none(
        'Webhook {entry} of {configuration} comes nearest, and does not match: {fails}.',
        nearestOf(reasons) ?? {},
      );
    case 'namespace-opted-out':
      return none(
        'Label {label} of namespace {namespace} keeps sidecars away. The nearest webhook does not match: {fails}.',
        {
          ...nearestOf(reasons),
          namespace,
          label: `${INJECTION_LABEL}=${labelValue(pod.namespaceLabels, INJECTION_LABEL) ?? ''}`,
        },
      );
    case 'pod-opted-out':
      return none('The pod itself says no: {label}.', {
        label: `${INJECT_LABEL}=false`,
      });
    case 'host-network':
      return none(
        'The pod is on the network of its node, where no injector puts a sidecar.',
      );
    case 'ignored-namespace':
      return none('No injector puts a sidecar into namespace {namespace}.', {
        namespace,
      });
    case 'webhook-deactivated':
      return none('The webhooks that served {label} are deactivated.', {
        label,
      });
    case 'injector-policy':
      return none('The policy of the injector leaves it out.');
    case 'never-selector':
      return none('A neverInjectSelector of the injector selects its labels.');
    case 'unanswered':
      return none('The Service that its webhook calls does not exist.');
    case 'refused':
      return none('It would not be created at all: it is refused.');
    case 'ambient':
      return none('Ambient mode is asked for, in which pods need no sidecar.');
    case 'gateway':
      return none('istiod makes it itself, for a Gateway, with its proxy.');
    default:
      return reason satisfies never;
  }
}
