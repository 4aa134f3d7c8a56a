import type { ExplainedSign } from '../contract/explain';
import { TEMPLATES_ANNOTATION } from '../injection/askedTemplates';
import { nearestTo } from '../injection/compileInjection';
import { labelValue } from '../injection/labelValue';
import { GATEWAY_NAME_LABEL } from '../injection/meshWithoutSidecar';
import { expressionOf } from '../injection/nearestEntry';
import { nearestOf } from '../injection/nearestStep';
import type { PodToInject } from '../injection/podToInject';
import { asksForLabel } from '../injection/selectorRequirements';
import { resolveIntended } from '../injection/resolveIntended';
import {
  DATAPLANE_MODE_LABEL,
  INJECTION_LABEL,
  INJECT_LABEL,
  REVISION_LABEL,
} from '../model/labels';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { outcomeOf, type ExplainedSubject } from './explainedSubject';
import { withChanges } from './labelChanges';
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

/** What the label does to this pod: the selectors of the webhooks tell, as they are, and the rules of Istio where they do not. */
export function meaningOfLabel(
  subject: ExplainedSubject,
  label: CountingLabel,
): Meaning {
  const { assumed: pod } = subject;
  const { place, key } = label;
  const value = labelValue(labelsOf(pod, place), key);
  if (value === undefined) return means('neutral', 'absent', 'Not set.');
  const inTheWay = failsBecauseOf(subject, label);
  if (inTheWay) return inTheWay;
  switch (key) {
    case INJECTION_LABEL:
      if (place !== 'namespace-label') return selected();
      return hasNoEffect(subject, label) ? noEffect() : ofInjection(value);
    case REVISION_LABEL:
      return hasNoEffect(subject, label) ? noEffect() : ofRevision(value);
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

/** Where nothing matches, the label that the nearest webhook wants to be absent or different. */
function failsBecauseOf(
  { assumed, intended, injection }: ExplainedSubject,
  { place, key }: CountingLabel,
): Meaning | null {
  if (intended.kind !== 'none' || !nearestOf(intended.reasons)) return null;
  const nearest = nearestTo(assumed, injection);
  const selector = selectorOf(place);
  const unmet = nearest?.unmet.find(
    each =>
      each.selector === selector &&
      each.key === key &&
      (!asksForLabel(each) || key === INJECTION_LABEL),
  );
  if (!nearest || !unmet) return null;
  return means(
    'against',
    'in-the-way',
    'Keeps webhook {entry} of {configuration} from matching: {fails}.',
    {
      entry: nearest.entry.name,
      configuration: nearest.configuration.name,
      fails: expressionOf(unmet),
    },
  );
}

function selectorOf(place: CountingLabel['place']) {
  switch (place) {
    case 'namespace-label':
      return 'namespaceSelector';
    case 'pod-label':
      return 'objectSelector';
    case 'pod-annotation':
    case 'pod-spec':
      return null;
    default:
      return place satisfies never;
  }
}

/** Whether a new pod gets the same without the label, by what injects it: where nothing does, the label may still ask. */
function hasNoEffect(
  { assumed, intended, injection }: ExplainedSubject,
  { place, key }: CountingLabel,
): boolean {
  if (intended.kind !== 'revision') return false;
  const other = resolveIntended(without(assumed, place, key), injection);
  return outcomeOf(intended) === outcomeOf(other);
}

function noEffect(): Meaning {
  return means(
    'neutral',
    'no-effect',
    'Has no effect: without it a new pod gets the same.',
  );
}

function ofRevision(value: string): Meaning {
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

function without(
  pod: PodToInject,
  place: CountingLabel['place'],
  key: string,
): PodToInject {
  const change = { [key]: null };
  return place === 'namespace-label'
    ? { ...pod, namespaceLabels: withChanges(pod.namespaceLabels, change) }
    : { ...pod, podLabels: withChanges(pod.podLabels, change) };
}
