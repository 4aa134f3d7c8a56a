import type { NamespaceFact, NamespaceFacts } from '../facts/namespaceFacts';
import { resolveLabelsIntended } from '../injection';
import { nearestOf } from '../injection/nearestStep';
import type { IntendedRevision } from '../model/intendedRevision';
import { known, unknown, type Known } from '../model/known';

/** An intended revision that is not unknown. @public */
export type Resolution = Exclude<IntendedRevision, { kind: 'unknown' }>;

/** A resolution that gives a revision. @public */
export type RevisionResolution = Extract<Resolution, { kind: 'revision' }>;

/** What labels give, changed or as they are. */
export function resolve(
  namespace: Known<NamespaceFact>,
  {
    webhooks,
    injectorServices,
    workloads,
  }: Pick<NamespaceFacts, 'webhooks' | 'injectorServices' | 'workloads'>,
  change: (labels: Record<string, string>) => Record<string, string>,
): Known<Resolution> {
  if (namespace.state === 'unknown') return namespace;
  if (webhooks.state === 'unknown') return webhooks;
  const { name, labels } = namespace.value;
  const intended = resolveLabelsIntended(
    { namespace: name, namespaceLabels: change(labels) },
    workloads.state === 'known' ? workloads.value : [],
    { webhooks: webhooks.value, services: injectorServices },
  );
  return intended.kind === 'unknown'
    ? unknown(intended.why)
    : known(intended, webhooks.observedAt);
}

/** The resolution, where it is one to a revision. */
export function revisionOf(
  resolution: Known<Resolution>,
  subject: string,
): Known<RevisionResolution> {
  if (resolution.state === 'unknown') return resolution;
  const { value, observedAt } = resolution;
  return value.kind === 'revision'
    ? known(value, observedAt)
    : unknown(whyNoRevision(value, subject));
}

function whyNoRevision(
  { reasons }: Exclude<Resolution, { kind: 'revision' }>,
  subject: string,
): string {
  const gives = `${subject} give${subject.endsWith('s') ? '' : 's'} no revision`;
  const nearest = nearestOf(reasons);
  return nearest
    ? `${gives}: webhook ${nearest.entry} of ${nearest.configuration} comes nearest, and does not match (${nearest.fails}).`
    : `${gives}.`;
}

/** No pod runs a revision without a name: where the target gives none, every pod counts as one to renew. */
export function givenRevision(resolution: Known<Resolution>): string {
  if (resolution.state === 'unknown') return '';
  const { value } = resolution;
  return value.kind === 'revision' ? value.revision : '';
}
