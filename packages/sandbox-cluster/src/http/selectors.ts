import { badRequest } from '../api/ApiError';
import { isJsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { LabelSelectorRequirement } from '../store/kinds';
import { matchesLabels } from '../admission/matchesLabels';

/** Whether an object belongs to a list or a watch. */
export type Selection = (object: KubernetesObject) => boolean;

// Splits at commas outside of parentheses: `a in (x,y),b` has two parts.
function parts(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function requirement(text: string): LabelSelectorRequirement {
  const set = /^([^\s!=]+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(text);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return { key: set[1], operator: set[2] === 'in' ? 'In' : 'NotIn', values };
  }
  const equality = /^([^\s!=]+)\s*(==|=|!=)\s*([^\s!=]*)$/.exec(text);
  if (equality)
    return {
      key: equality[1],
      operator: equality[2] === '!=' ? 'NotIn' : 'In',
      values: [equality[3]],
    };
  const absent = /^!\s*([^\s!=(),]+)$/.exec(text);
  if (absent) return { key: absent[1], operator: 'DoesNotExist' };
  if (/^[^\s!=(),]+$/.test(text)) return { key: text, operator: 'Exists' };
  throw badRequest(
    `unable to parse requirement: found '${text}', expected: in, notin, =, ==, !=, gt, lt`,
  );
}

function labelSelection(text: string): Selection {
  const matchExpressions = parts(text).map(requirement);
  return object =>
    matchesLabels({ matchExpressions }, object.metadata.labels ?? {});
}

const selectableFields: Readonly<Record<string, readonly string[]>> = {
  pods: [
    'spec.nodeName',
    'status.phase',
    'status.podIP',
    'spec.serviceAccountName',
  ],
  namespaces: ['status.phase'],
  events: [
    'involvedObject.kind',
    'involvedObject.name',
    'involvedObject.namespace',
    'involvedObject.uid',
    'reason',
    'type',
  ],
  secrets: ['type'],
};

function fieldValue(object: KubernetesObject, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (isJsonObject(at) ? at[key] : undefined),
      object,
    );
  return typeof value === 'string' ? value : '';
}

// Kinds of the core group with fields of their own refuse in other words than all the rest.
function unknownField(field: string, plural: string): string {
  const own = ['pods', 'namespaces', 'events', 'nodes', 'secrets', 'services'];
  if (own.includes(plural)) return `field label not supported: ${field}`;
  return `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`;
}

function fieldSelection(text: string, plural: string): Selection {
  const known = [
    'metadata.name',
    'metadata.namespace',
    ...(selectableFields[plural] ?? []),
  ];
  const terms = parts(text).map(part => {
    const match = /^([^!=]+)(==|=|!=)(.*)$/.exec(part);
    if (!match)
      throw badRequest(
        `invalid selector: '${text}'; can't understand '${part}'`,
      );
    if (!known.includes(match[1]))
      throw badRequest(unknownField(match[1], plural));
    return { path: match[1], equal: match[2] !== '!=', value: match[3] };
  });
  return object =>
    terms.every(
      ({ path, equal, value }) =>
        (fieldValue(object, path) === value) === equal,
    );
}

/** The selection that a request's `labelSelector` and `fieldSelector` describe. */
export function selectionOf(query: URLSearchParams, plural: string): Selection {
  const labels = labelSelection(query.get('labelSelector') ?? '');
  const fields = fieldSelection(query.get('fieldSelector') ?? '', plural);
  return object => labels(object) && fields(object);
}
