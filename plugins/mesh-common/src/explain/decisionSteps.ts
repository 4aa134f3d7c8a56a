import type { ExplainedStep } from '../contract/explain';
import type { InjectorSettings } from '../facts/injectorSettings';
import { askedTemplates } from '../injection/askedTemplates';
import { injectorConfigMap } from '../injection/injectorConfigMap';
import type { InjectorCall } from '../injection/injectorCalls';
import type { SkipReason } from '../injection/injectorDecision';
import { labelValue } from '../injection/labelValue';
import type { PodToInject } from '../injection/podToInject';
import { INJECT_LABEL } from '../model/labels';
import { kubectlGet } from '../model/objectRef';
import { injectorStep as step } from './injectorStep';
import { refusalStep, skipStep } from './leftOutSteps';

type Check = Pick<ExplainedStep, 'object' | 'field' | 'kubectl'>;

/** What the injector was told, what it decides by that and by the pod, and from which templates it makes the sidecar. */
export function decisionSteps(
  pod: PodToInject,
  call: InjectorCall,
): ExplainedStep[] {
  const { decision, injector } = call;
  const settings =
    injector.settings.state === 'known' ? injector.settings.value : null;
  const check = configMapCheck(call);
  switch (decision.kind) {
    case 'skips':
      return [
        {
          ...skipStep(pod, decision.because),
          ...checkOf(decision.because, check),
        },
      ];
    case 'refuses':
      return [refusalStep(decision.because)];
    case 'injects':
      return [
        ...(settings
          ? [{ ...whyItInjects(pod, settings), ...check }]
          : [{ ...unread(call), ...check }]),
        ...templatesSteps(pod, settings).map(each => ({ ...each, ...check })),
      ];
    default:
      return decision satisfies never;
  }
}

/** Only its own settings stand in its ConfigMap; what the pod says is among the labels. */
function checkOf({ reason }: SkipReason, configMap: Check): Check {
  return reason === 'injector-policy' || reason === 'never-selector'
    ? configMap
    : {};
}

/** Istio's order: the pod's own word, then the injector's selectors and policy. */
function whyItInjects(
  pod: PodToInject,
  { policy }: InjectorSettings,
): ExplainedStep {
  const asked =
    labelValue(pod.podLabels, INJECT_LABEL) ??
    labelValue(pod.podAnnotations, INJECT_LABEL);
  if (asked === 'true') {
    return step('for', 'asked', 'It injects, since the pod says {label}.', {
      label: `${INJECT_LABEL}=true`,
    });
  }
  return policy === 'enabled'
    ? step(
        'for',
        'policy-enabled',
        'Nothing on the pod decides, and its policy is "enabled": it injects.',
      )
    : step(
        'for',
        'always-selector',
        'An alwaysInjectSelector of it selects the labels of the pod: it injects.',
      );
}

function unread({ decision, injector }: InjectorCall): ExplainedStep {
  const why =
    injector.settings.state === 'unknown' ? injector.settings.why : '';
  return decision.kind === 'injects' && decision.assumes.length === 0
    ? step(
        'neutral',
        'unread-asked',
        'Its ConfigMap was not read, but the pod asks for a sidecar itself. {reason}',
        { reason: why },
      )
    : step(
        'unknown',
        'unread',
        'Its ConfigMap was not read, and is taken as the charts install it: policy "enabled", no selectors. {reason}',
        { reason: why },
      );
}

function templatesSteps(
  pod: PodToInject,
  settings: InjectorSettings | null,
): ExplainedStep[] {
  const asked = askedTemplates(pod);
  if (asked) {
    return [
      step(
        'neutral',
        'asked-templates',
        'The pod is made from the templates that it asks for: {templates}.',
        { templates: asked.join(', ') },
      ),
    ];
  }
  return settings
    ? [
        step(
          'neutral',
          'default-templates',
          'The pod is made from its default templates: {templates}.',
          { templates: settings.defaultTemplates.join(', ') },
        ),
      ]
    : [];
}

function configMapCheck(call: InjectorCall): Check {
  const object = injectorConfigMap(call);
  return object
    ? { object, field: 'data.config', kubectl: kubectlGet(object) }
    : {};
}
