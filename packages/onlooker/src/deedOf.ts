import { readStamp, type Act, type Deed } from './Deed';

/** An entry of an audit log, as far as it is needed; the body is what was sent. @public */
export interface LoggedWrite {
  verb: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  body?: unknown;
}

const RECORD = 'mesh-plugins.io/migration';
const FENCE = 'mesh-plugins.io/fenced-by';
const RESTART = 'mesh-plugins.io/restarted-for';
const styles = ['istio.io/rev', 'istio-injection'];

/** What a logged write did. @public */
export function deedOf(write: LoggedWrite): Deed {
  return {
    resource: write.resource,
    namespace: write.resource === 'namespaces' ? null : (write.namespace ?? ''),
    name: write.name ?? '',
    act: actOf(write),
  };
}

function actOf({ verb, resource, subresource, body }: LoggedWrite): Act {
  if (
    resource === 'pods' &&
    (verb === 'delete' || subresource === 'eviction')
  ) {
    return { kind: 'end-pod', uid: text(find(body, 'uid')) };
  }
  const stamp = text(find(body, RESTART));
  const read = stamp === null ? null : readStamp(stamp);
  if (read) return { kind: 'restart', stamp: read };
  const restartAt = text(find(body, 'restartAt'));
  if (restartAt !== null) return { kind: 'rollout', restartAt };
  const record = text(find(body, RECORD));
  if (record !== null) return actOfRecord(record);
  const labels = field(field(body, 'metadata'), 'labels');
  if (isMap(labels) && styles.some(key => key in labels)) {
    return { kind: 'labels', labels: labelsOf(labels) };
  }
  if (find(body, FENCE) !== undefined) return { kind: 'fence' };
  return { kind: 'other', what: `${verb} ${JSON.stringify(body)}` };
}

function actOfRecord(json: string): Act {
  const record: unknown = JSON.parse(json);
  return {
    kind: 'record',
    sequence: Number(field(record, 'sequence')),
    state: String(field(record, 'state')),
  };
}

function labelsOf(
  labels: Record<string, unknown>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [key, text(value)]),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field(value: unknown, name: string): unknown {
  return isMap(value) ? value[name] : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The value of a field wherever it stands. */
function find(value: unknown, name: string): unknown {
  if (!isMap(value)) return undefined;
  if (name in value) return value[name];
  for (const below of Object.values(value)) {
    const found = find(below, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
