import type { ExplainedStep } from '../contract/explain';
import type { RefusalReason, SkipReason } from '../injection/injectorDecision';
import type { PodToInject } from '../injection/podToInject';
import { INJECT_LABEL } from '../model/labels';
import { injectorStep as step } from './injectorStep';

/** Why the injector leaves the pod as it is. */
export function skipStep(pod: PodToInject, because: SkipReason): ExplainedStep {
  switch (because.reason) {
    case 'host-network':
      return step(
        'against',
        'host-network',
        'It leaves pods on the network of their node as they are.',
      );
    case 'ignored-namespace':
      return step(
        'against',
        'ignored-namespace',
        'It puts no sidecar into namespace {namespace}.',
        { namespace: pod.namespace },
      );
    case 'pod-opted-out':
      return step(
        'against',
        'opted-out',
        'It leaves the pod as it is, since the pod says {label}.',
        { label: `${INJECT_LABEL}=false` },
      );
    case 'injector-policy':
      return because.policy === 'disabled'
        ? step(
            'against',
            'policy-disabled',
            'Its policy is "disabled": it injects only pods that ask for it themselves.',
          )
        : step(
            'against',
            'policy-odd',
            'Its policy is "{policy}", which Istio does not know: it injects nothing.',
            { policy: because.policy },
          );
    case 'never-selector':
      return step(
        'against',
        'never-selector',
        'Its neverInjectSelector[{index}] selects the labels of the pod.',
        { index: because.index },
      );
    default:
      return because satisfies never;
  }
}

/** Why the injector answers that the pod may not be created. */
export function refusalStep(because: RefusalReason): ExplainedStep {
  switch (because.reason) {
    case 'annotation':
      return step(
        'attention',
        'refuses-annotation',
        'It cannot read the annotation {annotation}={value}, and answers that the pod may not be created.',
        {
          annotation: because.annotation,
          value: because.value,
        },
      );
    case 'template':
      return step(
        'attention',
        'refuses-template',
        'It has no template "{template}", and answers that the pod may not be created.',
        { template: because.template },
      );
    default:
      return because satisfies never;
  }
}
