import type { ExplainedSign } from '../contract/explain';
import { TEMPLATES_ANNOTATION } from '../injection/askedTemplates';
import { labelValue } from '../injection/labelValue';
import { GATEWAY_NAME_LABEL } from '../injection/meshWithoutSidecar';
import type { PodToInject } from '../injection/podToInject';
import {
  DATAPLANE_MODE_LABEL,
  INJECTION_LABEL,
  INJECT_LABEL,
  REVISION_LABEL,
} from '../model/labels';
import type { Message } from '../model/message';
import { say } from '../model/say';
import {
  labelsOf,
  REDIRECTION_ANNOTATION,
  type CountingLabel,
} from './labelsThatCount';

/** What a label does, or why it does nothing. */
export interface Meaning {
  says: Message;
  sign: ExplainedSign;
}

/** What the label means by the rules of Istio; the webhooks, which people edit, have the last word. */
export function meaningOfLabel(
  pod: PodToInject,
  { place, key }: CountingLabel,
): Meaning {
  const value = labelValue(labelsOf(pod, place), key);
  if (value === undefined) return means('neutral', 'absent', 'Not set.');
  switch (key) {
    case INJECTION_LABEL:
      return place === 'namespace-label' ? ofInjection(value) : selected();
    case REVISION_LABEL:
      return ofRevision(pod, place === 'namespace-label', value);
    case INJECT_LABEL:
      return place === 'pod-annotation'
        ? ofInjectAnnotation(pod, value)
        : ofInjectLabel(value);
    case DATAPLANE_MODE_LABEL:
      return ofDataplaneMode(value);
    case TEMPLATES_ANNOTATION:
      return means(
        'neutral',
        'templates',
        'Injected from {value} instead of the default templates.',
        { value },
      );
    case REDIRECTION_ANNOTATION:
      return means(
        'neutral',
        'redirection',
        'The ztunnel of the node carries the traffic of the pod.',
      );
    case GATEWAY_NAME_LABEL:
      return means(
        'neutral',
        'gateway',
        'Made by istiod itself for Gateway {value}, with its proxy.',
        { value },
      );
    default:
      return selected();
  }
}

function ofInjection(value: string): Meaning {
  return value === 'enabled'
    ? means('for', 'injection', 'Asks for the default revision.')
    : means(
        'against',
        'injection-other',
        'Keeps the namespace out: only the value "enabled" asks for a sidecar.',
      );
}

function ofRevision(
  pod: PodToInject,
  onNamespace: boolean,
  value: string,
): Meaning {
  const has = (key: string) =>
    labelValue(pod.namespaceLabels, key) !== undefined;
  if (has(INJECTION_LABEL)) {
    return means(
      'neutral',
      'after-injection',
      'Not looked at: the label istio-injection of the namespace comes before it.',
    );
  }
  if (!onNamespace && has(REVISION_LABEL)) {
    return means(
      'neutral',
      'after-namespace',
      'Not looked at: the label istio.io/rev of the namespace comes before it.',
    );
  }
  return value === ''
    ? means(
        'against',
        'revision-empty',
        'Names no revision: the value is empty.',
      )
    : means('for', 'revision', 'Asks for the revision or tag {value}.', {
        value,
      });
}

function ofInjectLabel(value: string): Meaning {
  switch (value) {
    case 'true':
      return means('for', 'inject-true', 'Asks for a sidecar.');
    case 'false':
      return means('against', 'inject-false', 'Keeps the sidecar away.');
    default:
      return means(
        'neutral',
        'inject-other',
        'Neither "true" nor "false": the injector decides by its policy.',
      );
  }
}

function ofInjectAnnotation(
  { podLabels }: PodToInject,
  value: string,
): Meaning {
  if (labelValue(podLabels, INJECT_LABEL) !== undefined) {
    return means(
      'neutral',
      'after-label',
      'Not looked at: the label of the same name comes before it.',
    );
  }
  switch (value) {
    case 'true':
      return means(
        'neutral',
        'annotation-true',
        'Makes no webhook match, since they look at labels only; an injector that is called takes it as a yes.',
      );
    case 'false':
      return means(
        'against',
        'annotation-false',
        'Makes the injector leave the pod as it is.',
      );
    default:
      return ofInjectLabel(value);
  }
}

function ofDataplaneMode(value: string): Meaning {
  return value === 'ambient'
    ? means(
        'neutral',
        'ambient',
        'Asks for ambient mode, which the injection webhooks do not look at.',
      )
    : means('neutral', 'not-ambient', 'Keeps out of ambient mode.');
}

function selected(): Meaning {
  return means('neutral', 'selected', 'A selector of a webhook looks at it.');
}

function means(
  sign: ExplainedSign,
  code: string,
  template: string,
  params: Message['params'] = {},
): Meaning {
  return { sign, says: say(`explain.label.${code}`, template, params) };
}
