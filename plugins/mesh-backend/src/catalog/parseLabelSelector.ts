/** Whether an object with these labels is meant. */
export type LabelTest = (labels: Readonly<Record<string, string>>) => boolean;

const setBased = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/;
const equality = /^([^=!\s]+)\s*(==|=|!=)\s*([^=!\s]*)$/;

/** A comma that separates requirements, not the values in parentheses. */
const separator = /,(?![^(]*\))/;

/** Anybody may write an annotation, and the time to split one grows with the square of its length. */
const longest = 4_000;

/**
 * Parses a label selector as in `kubectl get -l`: `app=web,tier in (a, b),!canary`.
 *
 * @remarks
 * A requirement that cannot be read matches nothing: a selector with a typing mistake must not claim everything.
 */
export function parseLabelSelector(selector: string): LabelTest {
  if (selector.length > longest) return () => false;
  const tests = selector
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(parseRequirement);
  return labels => tests.length > 0 && tests.every(test => test(labels));
}

function parseRequirement(part: string): LabelTest {
  const set = setBased.exec(part);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return operator === 'in'
      ? labels => key in labels && values.includes(labels[key])
      : labels => !(key in labels) || !values.includes(labels[key]);
  }
  const equal = equality.exec(part);
  if (equal) {
    const [, key, operator, value] = equal;
    return operator === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  if (/^![^\s=!]+$/.test(part)) return labels => !(part.slice(1) in labels);
  if (/^[^\s=!()]+$/.test(part)) return labels => part in labels;
  return () => false;
}
