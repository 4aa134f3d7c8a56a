import type { ExplainedLabel } from '../contract/explain';
import { labelValue } from '../injection/labelValue';
import { namespaceRef, pathOfTemplate } from '../injection/reasonSteps';
import { kubectlGet } from '../model/objectRef';
import { say } from '../model/say';
import type { ExplainedSubject } from './explainedSubject';
import {
  labelsOf,
  labelsThatCount,
  type CountingLabel,
} from './labelsThatCount';
import { meaningOfLabel, type Meaning } from './meaningOfLabel';

/** The labels and annotations that count, each with its value or its absence, and the network of the pod. */
export function explainLabels(subject: ExplainedSubject): ExplainedLabel[] {
  return [
    ...labelsThatCount(subject).map(each =>
      explained(subject, each, meaningOfLabel(subject, each)),
    ),
    explained(
      subject,
      { place: 'pod-spec', key: 'hostNetwork' },
      meaningOfNetwork(subject.assumed.hostNetwork),
    ),
  ];
}

function explained(
  { live, assumed }: ExplainedSubject,
  label: CountingLabel,
  meaning: Meaning,
): ExplainedLabel {
  const valueIn = (pod: ExplainedSubject['live']) =>
    labelValue(labelsOf(pod, label.place), label.key) ?? null;
  const value = valueIn(assumed);
  const isAssumed = value !== valueIn(live);
  return {
    ...label,
    ...meaning,
    value,
    assumed: isAssumed,
    live: isAssumed ? valueIn(live) : null,
    ...checkOf(label, live),
  };
}

function meaningOfNetwork(hostNetwork: boolean): Meaning {
  return hostNetwork
    ? {
        sign: 'against',
        says: say(
          'explain.network.host',
          'On the network of its node, where no injector puts a sidecar.',
        ),
      }
    : {
        sign: 'neutral',
        says: say('explain.network.own', 'Has a network of its own.'),
      };
}

/** Nothing of a pod that does not exist can be shown. */
function checkOf(
  { place, key }: CountingLabel,
  pod: ExplainedSubject['live'],
): Pick<ExplainedLabel, 'object' | 'field' | 'kubectl'> {
  const field = fieldOf(place, key);
  if (place === 'namespace-label') {
    const object = namespaceRef(pod);
    return { object, field, kubectl: kubectlGet(object, `-L ${key}`) };
  }
  const { madeFrom } = pod;
  if (!madeFrom) return { field };
  const path = `${pathOfTemplate(madeFrom)}${field}`;
  return {
    object: madeFrom,
    field: path,
    kubectl:
      madeFrom.kind === 'Pod' && place === 'pod-label'
        ? kubectlGet(madeFrom, `-L ${key}`)
        : kubectlGet(madeFrom, `-o jsonpath='{.${jsonPathOf(path)}}'`),
  };
}

function fieldOf(place: CountingLabel['place'], key: string): string {
  switch (place) {
    case 'namespace-label':
    case 'pod-label':
      return `metadata.labels["${key}"]`;
    case 'pod-annotation':
      return `metadata.annotations["${key}"]`;
    case 'pod-spec':
      return `spec.${key}`;
    default:
      return place satisfies never;
  }
}

/** In kubectl's JSONPath a dot inside of a key is escaped. */
function jsonPathOf(path: string): string {
  return path.replace(
    /\["(.+)"\]/,
    (_, key: string) => `.${key.replace(/\./g, '\\.')}`,
  );
}
