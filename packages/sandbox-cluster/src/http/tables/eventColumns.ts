import { KubernetesObject } from '../../store/KubernetesObject';
import { column, Column, wideColumn } from './Column';
import { nameColumn, valueAt } from './commonColumns';
import { age } from './humanDuration';

function lastSeen(event: KubernetesObject, now: number): string {
  const first = event.firstTimestamp ?? event.eventTime;
  const last = event.lastTimestamp ?? first;
  const repeated = Number(event.count ?? 1) > 1;
  return repeated
    ? `${age(last, now)} (x${String(event.count)} over ${age(first, now)})`
    : age(last, now);
}

function about(event: KubernetesObject): string {
  const kind = String(valueAt(event, 'involvedObject', 'kind')).toLowerCase();
  return `${kind}/${String(valueAt(event, 'involvedObject', 'name'))}`;
}

export const eventColumns: readonly Column[] = [
  column('Last Seen', lastSeen),
  column('Type', object => object.type),
  column('Reason', object => object.reason),
  column('Object', about),
  wideColumn(
    'Subobject',
    object => valueAt(object, 'involvedObject', 'fieldPath') ?? '',
  ),
  wideColumn(
    'Source',
    object =>
      valueAt(object, 'source', 'component') ?? object.reportingComponent ?? '',
  ),
  column('Message', object => String(object.message ?? '').trim()),
  wideColumn('First Seen', (object, now) =>
    age(object.firstTimestamp ?? object.eventTime, now),
  ),
  wideColumn('Count', object => object.count ?? 1),
  { ...nameColumn, priority: 1 },
];
