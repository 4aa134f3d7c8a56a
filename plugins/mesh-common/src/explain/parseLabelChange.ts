import type { LabelChanges } from './labelChanges';

/** What can be changed: Kubernetes takes any text as the value of an annotation. @public */
export type ChangedKind = 'label' | 'annotation';

/** How many labels, or annotations, a question may assume. @public */
export const MAX_LABEL_CHANGES = 16;

/** The longest value of an annotation that a question may assume; Kubernetes itself takes more. @public */
export const MAX_ANNOTATION_LENGTH = 256;

/** One change, or what is wrong with it. @public */
export type ParsedChange =
  | { valid: true; key: string; value: string | null }
  | { valid: false; why: string };

/** apimachinery `validation.IsQualifiedName`, without its limits of length. */
const name = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const prefix =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Reads a change as `kubectl label` writes it: `key=value` sets, `key-` removes. @public */
export function parseLabelChange(
  text: string,
  kind: ChangedKind,
): ParsedChange {
  const equals = text.indexOf('=');
  if (equals < 0 && !text.endsWith('-')) {
    return wrong(`"${shorten(text)}" must be key=value, or key- to remove it`);
  }
  const key = equals < 0 ? text.slice(0, -1) : text.slice(0, equals);
  const value = equals < 0 ? null : text.slice(equals + 1);
  if (!isQualifiedName(key)) {
    return wrong(
      `"${shorten(key)}" is no key of Kubernetes: a name of at most 63 letters, digits, "-", "_" and ".", after an optional domain and "/"`,
    );
  }
  if (value !== null && !isValueOf(kind, value)) {
    return wrong(
      kind === 'label'
        ? `"${shorten(value)}" cannot be the value of a label: at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`
        : `the value of ${key} is longer than ${MAX_ANNOTATION_LENGTH} characters`,
    );
  }
  return { valid: true, key, value };
}

/** Several changes; a key that is given twice is a mistake, and no order says which is meant. @public */
export function parseLabelChanges(
  texts: readonly string[],
  kind: ChangedKind,
): { valid: true; changes: LabelChanges } | { valid: false; why: string } {
  if (texts.length > MAX_LABEL_CHANGES) {
    return wrong(
      `name at most ${MAX_LABEL_CHANGES}, these are ${texts.length}`,
    );
  }
  const changes = new Map<string, string | null>();
  for (const text of texts) {
    const parsed = parseLabelChange(text, kind);
    if (!parsed.valid) return parsed;
    if (changes.has(parsed.key)) return wrong(`${parsed.key} is given twice`);
    changes.set(parsed.key, parsed.value);
  }
  return { valid: true, changes: Object.fromEntries(changes) };
}

/** The changes as `kubectl label` takes them, in the order of their keys. @public */
export function formatLabelChanges(changes: LabelChanges): string[] {
  return Object.entries(changes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => (value === null ? `${key}-` : `${key}=${value}`));
}

function isQualifiedName(key: string): boolean {
  const slash = key.indexOf('/');
  const domain = slash < 0 ? null : key.slice(0, slash);
  const own = key.slice(slash + 1);
  return (
    own.length <= 63 &&
    name.test(own) &&
    (domain === null || (domain.length <= 253 && prefix.test(domain)))
  );
}

function isValueOf(kind: ChangedKind, value: string): boolean {
  if (kind === 'annotation') return value.length <= MAX_ANNOTATION_LENGTH;
  return value === '' || (value.length <= 63 && name.test(value));
}

function wrong(why: string): { valid: false; why: string } {
  return { valid: false, why };
}

/** What is wrong may be very long. */
function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
