import type { ReasonStep } from '../model/intendedRevision';
import { say } from '../model/say';
import { TEMPLATES_ANNOTATION } from './askedTemplates';
import type { CalledEntry } from './compileInjection';
import { injectorConfigMap } from './injectorConfigMap';
import type { RefusalReason, SkipReason } from './injectorDecision';
import type { PodToInject } from './podToInject';
import { configurationRef, objectStep, podStep } from './reasonSteps';

/** The step for what an injector's own configuration decides; none where the pod or its namespace decides. */
export function skipSteps(
  call: CalledEntry,
  because: SkipReason,
): ReasonStep[] {
  switch (because.reason) {
    case 'host-network':
    case 'ignored-namespace':
    case 'pod-opted-out':
      return [];
    case 'injector-policy':
      return [
        configMapStep(
          call,
          because.policy === 'disabled'
            ? say(
                'reason.policy-disabled',
                'the policy of the injector is "disabled": only pods that ask by sidecar.istio.io/inject=true get a sidecar',
              )
            : say(
                'reason.policy-invalid',
                'the policy of the injector is "{policy}", which Istio does not know: nothing is injected',
                { policy: because.policy },
              ),
        ),
      ];
    case 'never-selector':
      return [
        configMapStep(
          call,
          say(
            'reason.never-selector',
            'neverInjectSelector[{index}] of the injector selects the pod',
            { index: because.index },
          ),
        ),
      ];
    default:
      return because satisfies never;
  }
}

/** The step for a pod that the injector answers may not be created. */
export function refusalStep(
  pod: PodToInject,
  because: RefusalReason,
): ReasonStep {
  switch (because.reason) {
    case 'annotation':
      return podStep(
        pod,
        say(
          'reason.invalid-annotation',
          'the injector cannot read pod annotation {annotation}={value} and refuses the pod',
          { annotation: because.annotation, value: because.value },
        ),
        `metadata.annotations["${because.annotation}"]`,
      );
    case 'template':
      return podStep(
        pod,
        say(
          'reason.unknown-template',
          'the injector has no template "{template}" and refuses the pod',
          { template: because.template },
        ),
        `metadata.annotations["${TEMPLATES_ANNOTATION}"]`,
      );
    default:
      return because satisfies never;
  }
}

/** The step for a condition that cannot be evaluated, where `failurePolicy: Fail` makes that a refusal. */
export function failingConditionStep(
  { configuration, entry }: CalledEntry,
  condition: string,
): ReasonStep {
  return objectStep(
    say(
      'reason.failing-condition',
      'match condition {condition} of {entry} fails for this pod, and failurePolicy Fail makes that a refusal',
      { condition, entry: entry.name },
    ),
    configurationRef(configuration),
    `webhooks[?(@.name=="${entry.name}")].matchConditions`,
  );
}

function configMapStep(
  call: CalledEntry,
  message: ReturnType<typeof say>,
): ReasonStep {
  const configMap = injectorConfigMap(call);
  return configMap
    ? objectStep(message, configMap, 'data.config')
    : objectStep(
        message,
        configurationRef(call.configuration),
        'webhooks[*].clientConfig',
      );
}
