import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '../model/labels';

/** Injection labels in words: "istio.io/rev=stable", "no injection label". */
export function describeLabels(labels: InjectionLabels): string {
  const present = [REVISION_LABEL, INJECTION_LABEL] as const;
  const words = present
    .filter(key => labels[key] !== null)
    .map(key => `${key}=${labels[key]}`);
  return words.length > 0 ? words.join(' and ') : 'no injection label';
}
