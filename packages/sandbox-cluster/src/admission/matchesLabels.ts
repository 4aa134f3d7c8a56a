import { LabelSelector, LabelSelectorRequirement } from '../store/kinds';

function satisfies(
  requirement: LabelSelectorRequirement,
  labels: Record<string, string>,
): boolean {
  const value = labels[requirement.key];
  const values = requirement.values ?? [];
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/** Whether labels match a selector. An empty selector matches everything; NotIn also matches an absent key. */
export function matchesLabels(
  selector: LabelSelector,
  labels: Record<string, string>,
): boolean {
  const equal = Object.entries(selector.matchLabels ?? {}).every(
    ([key, value]) => labels[key] === value,
  );
  return (
    equal &&
    (selector.matchExpressions ?? []).every(requirement =>
      satisfies(requirement, labels),
    )
  );
}
