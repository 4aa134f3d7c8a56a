import { isJsonObject } from '../store/json';

/** A label selector in one line, as kubectl and the scale of a workload show it. */
export function formatSelector(selector: unknown): string {
  if (!isJsonObject(selector)) return '';
  const labels = isJsonObject(selector.matchLabels) ? selector.matchLabels : {};
  const equal = Object.entries(labels).map(
    ([key, value]) => `${key}=${String(value)}`,
  );
  const expressions = Array.isArray(selector.matchExpressions)
    ? selector.matchExpressions.filter(isJsonObject)
    : [];
  const others = expressions.map(({ key, operator, values }) => {
    const list = Array.isArray(values) ? values.join(',') : '';
    switch (operator) {
      case 'In':
        return `${String(key)} in (${list})`;
      case 'NotIn':
        return `${String(key)} notin (${list})`;
      case 'DoesNotExist':
        return `!${String(key)}`;
      default:
        return String(key);
    }
  });
  return [...equal, ...others].sort().join(',');
}
