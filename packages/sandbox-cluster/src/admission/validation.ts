import { invalid, InvalidField } from '../api/ApiError';
import { isJsonObject, sameJson } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { ResourceType } from '../store/resources';
import { LabelSelector } from '../store/kinds';
import { listAt } from './defaultFields';
import { matchesLabels } from './matchesLabels';

const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const qualifiedName =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const subdomain =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const valueRule =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character " +
  "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const nameRule =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character " +
  "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const subdomainRule =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character " +
  "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

function refused(field: string, value: unknown, rule: string): InvalidField {
  return {
    field,
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value)}: ${rule}`,
  };
}

function labelProblems(labels: Record<string, string>): InvalidField[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...(qualifiedName.test(key)
      ? []
      : [refused('metadata.labels', key, nameRule)]),
    ...(value.length > 63
      ? [refused('metadata.labels', value, 'must be no more than 63 bytes')]
      : []),
    ...(labelValue.test(value)
      ? []
      : [refused('metadata.labels', value, valueRule)]),
  ]);
}

function missing(field: string): InvalidField {
  return { field, reason: 'FieldValueRequired', message: 'Required value' };
}

function containerProblems(spec: unknown, path: string): InvalidField[] {
  const containers =
    isJsonObject(spec) && Array.isArray(spec.containers)
      ? spec.containers.filter(isJsonObject)
      : [];
  if (containers.length === 0) return [missing(`${path}.containers`)];
  return containers.flatMap((container, index) => [
    ...(container.name ? [] : [missing(`${path}.containers[${index}].name`)]),
    ...(container.image ? [] : [missing(`${path}.containers[${index}].image`)]),
  ]);
}

function workloadProblems(
  object: KubernetesObject,
  previous: KubernetesObject | undefined,
): InvalidField[] {
  if (
    !['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].includes(
      object.kind,
    ) ||
    !isJsonObject(object.spec)
  )
    return [];
  const { selector, template, replicas } = object.spec;
  const podSpec = isJsonObject(template) ? template.spec : undefined;
  const containers = containerProblems(podSpec, 'spec.template.spec');
  if (!isJsonObject(selector)) return [missing('spec.selector'), ...containers];
  const metadata =
    isJsonObject(template) && isJsonObject(template.metadata)
      ? template.metadata
      : {};
  const labels = isJsonObject(metadata.labels) ? metadata.labels : {};
  const problems: InvalidField[] = [...containers];
  if (typeof replicas === 'number' && replicas < 0) {
    problems.push(
      refused('spec.replicas', replicas, 'must be greater than or equal to 0'),
    );
  }
  // The selector was checked to be an object; its inner shape is what the API server would have decoded.
  if (
    !matchesLabels(selector as LabelSelector, labels as Record<string, string>)
  ) {
    problems.push(
      refused(
        'spec.template.metadata.labels',
        labels,
        '`selector` does not match template `labels`',
      ),
    );
  }
  if (
    previous &&
    isJsonObject(previous.spec) &&
    !sameJson(previous.spec.selector, selector)
  ) {
    problems.push(refused('spec.selector', selector, 'field is immutable'));
  }
  return problems;
}

/** A Job runs what it was made with: another template needs another Job. */
function jobProblems(
  object: KubernetesObject,
  previous: KubernetesObject | undefined,
): InvalidField[] {
  if (object.kind !== 'Job' || !isJsonObject(object.spec)) return [];
  const { template } = object.spec;
  const podSpec = isJsonObject(template) ? template.spec : undefined;
  const before = previous && isJsonObject(previous.spec) ? previous.spec : {};
  return [
    ...containerProblems(podSpec, 'spec.template.spec'),
    ...(previous && !sameJson(before.template, template)
      ? [refused('spec.template', template, 'field is immutable')]
      : []),
  ];
}

/** A condition that was not looked at would let pods be injected which a real API server leaves alone. */
function webhookProblems(object: KubernetesObject): InvalidField[] {
  if (object.kind !== 'MutatingWebhookConfiguration') return [];
  return listAt(object, 'webhooks').flatMap(({ matchConditions }, index) =>
    Array.isArray(matchConditions) && matchConditions.length > 0
      ? [
          {
            field: `webhooks[${index}].matchConditions`,
            reason: 'FieldValueForbidden' as const,
            message:
              'Forbidden: the sandbox evaluates no CEL, so that it cannot tell when this webhook is called',
          },
        ]
      : [],
  );
}

/** Refuses (422) names, labels and selectors that the API server refuses. Much else passes here that would not pass there. */
export function validateObject(
  resource: ResourceType,
  object: KubernetesObject,
  previous?: KubernetesObject,
): void {
  const { name, labels = {} } = object.metadata;
  const problems = [
    ...(subdomain.test(name)
      ? []
      : [refused('metadata.name', name, subdomainRule)]),
    ...labelProblems(labels),
    ...(object.kind === 'Pod' ? containerProblems(object.spec, 'spec') : []),
    ...workloadProblems(object, previous),
    ...jobProblems(object, previous),
    ...webhookProblems(object),
  ];
  if (problems.length > 0) throw invalid(resource, name, problems);
}
