import {
  parseLabelChanges,
  type ChangedKind,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Assumptions, WhyAddress } from './whySearch';

/** What is typed into the form: changes as `kubectl label` writes them, one a line. */
export interface FormText {
  cluster: string;
  namespace: string;
  pod: string;
  namespaceLabel: string;
  podLabel: string;
  podAnnotation: string;
  hostNetwork: Assumptions['hostNetwork'];
}

/** The fields of several lines, with what stands in them. */
export const changeFields = {
  namespaceLabel: 'label',
  podLabel: 'label',
  podAnnotation: 'annotation',
} as const satisfies Partial<Record<keyof FormText, ChangedKind>>;

/** One of them. */
export type ChangeField = keyof typeof changeFields;

/** The address as it is typed. */
export function textOf(address: WhyAddress): FormText {
  return {
    ...address,
    namespaceLabel: address.namespaceLabel.join('\n'),
    podLabel: address.podLabel.join('\n'),
    podAnnotation: address.podAnnotation.join('\n'),
  };
}

/** What was typed as an address. */
export function addressOf(
  text: FormText,
  entityRef: string | null,
): WhyAddress {
  return {
    cluster: text.cluster.trim(),
    namespace: text.namespace.trim(),
    pod: text.pod.trim(),
    entityRef,
    namespaceLabel: linesOf(text.namespaceLabel),
    podLabel: linesOf(text.podLabel),
    podAnnotation: linesOf(text.podAnnotation),
    hostNetwork: text.hostNetwork,
  };
}

/** True where the backend would take the lines of the field. */
export function isValidField(field: ChangeField, text: string): boolean {
  return parseLabelChanges(linesOf(text), changeFields[field]).valid;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
