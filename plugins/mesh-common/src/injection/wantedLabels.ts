import type { LabelSelector } from '../facts/injectionWebhook';

/** The labels that a selector wants to be there, each once; what it wants to be absent explains nothing. */
export function wantedLabels({
  matchLabels = {},
  matchExpressions = [],
}: LabelSelector): string[] {
  const present = matchExpressions.filter(
    ({ operator }) => operator === 'In' || operator === 'Exists',
  );
  return [
    ...new Set([...Object.keys(matchLabels), ...present.map(({ key }) => key)]),
  ];
}
