import type { ExplainInput } from './explainInput';
import { formatLabelChanges } from './parseLabelChange';

/** The lines that would make true what was only assumed. Labels of pods belong into their template, which no line changes. */
export function toMakeItSo({ namespace, changes }: ExplainInput): string[] {
  const labels = formatLabelChanges(changes.namespaceLabels);
  if (labels.length === 0) return [];
  return [
    `kubectl label namespace ${namespace} ${labels.join(' ')} --overwrite`,
  ];
}
