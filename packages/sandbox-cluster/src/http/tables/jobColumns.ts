import { isJsonObject } from '../../store/json';
import { KubernetesObject } from '../../store/KubernetesObject';
import { column, Column } from './Column';
import {
  ageColumn,
  containerColumns,
  nameColumn,
  selectorColumn,
  valueAt,
} from './commonColumns';
import { age, humanDuration } from './humanDuration';

function isTrue(job: KubernetesObject, type: string): boolean {
  const conditions = valueAt(job, 'status', 'conditions');
  return (
    Array.isArray(conditions) &&
    conditions
      .filter(isJsonObject)
      .some(each => each.type === type && each.status === 'True')
  );
}

function jobStatus(job: KubernetesObject): string {
  if (isTrue(job, 'Complete')) return 'Complete';
  if (isTrue(job, 'Failed')) return 'Failed';
  if (job.metadata.deletionTimestamp) return 'Terminating';
  if (isTrue(job, 'Suspended')) return 'Suspended';
  return 'Running';
}

function completions(job: KubernetesObject): string {
  const succeeded = String(valueAt(job, 'status', 'succeeded') ?? 0);
  const wanted = valueAt(job, 'spec', 'completions');
  if (wanted !== undefined) return `${succeeded}/${String(wanted)}`;
  const parallelism = Number(valueAt(job, 'spec', 'parallelism') ?? 0);
  return parallelism > 1
    ? `${succeeded}/1 of ${parallelism}`
    : `${succeeded}/1`;
}

function duration(job: KubernetesObject, now: number): string {
  const start = valueAt(job, 'status', 'startTime');
  const end = valueAt(job, 'status', 'completionTime');
  if (typeof start !== 'string') return '';
  const until = typeof end === 'string' ? Date.parse(end) : now;
  return humanDuration(until - Date.parse(start));
}

export const jobColumns: readonly Column[] = [
  nameColumn,
  column('Status', jobStatus),
  column('Completions', completions),
  column('Duration', duration),
  ageColumn,
  ...containerColumns('spec', 'template', 'spec'),
  selectorColumn,
];

export const cronJobColumns: readonly Column[] = [
  nameColumn,
  column('Schedule', object => valueAt(object, 'spec', 'schedule')),
  column('Timezone', object => valueAt(object, 'spec', 'timeZone') ?? '<none>'),
  column(
    'Suspend',
    object => valueAt(object, 'spec', 'suspend') === true,
    'boolean',
  ),
  column(
    'Active',
    object => {
      const active = valueAt(object, 'status', 'active');
      return Array.isArray(active) ? active.length : 0;
    },
    'integer',
  ),
  column('Last Schedule', (object, now) => {
    const last = valueAt(object, 'status', 'lastScheduleTime');
    return last === undefined ? '<none>' : age(last, now);
  }),
  ageColumn,
  ...containerColumns('spec', 'jobTemplate', 'spec', 'template', 'spec'),
  { ...selectorColumn, cell: () => '<none>' },
];
