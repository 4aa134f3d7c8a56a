import { column, Column } from './Column';
import {
  ageColumn,
  containerColumns,
  formatLabels,
  nameColumn,
  numberColumn,
  selectorColumn,
  valueAt,
} from './commonColumns';

const inTemplate = containerColumns('spec', 'template', 'spec');

const readyColumn = column('Ready', object => {
  const ready = valueAt(object, 'status', 'readyReplicas') ?? 0;
  return `${String(ready)}/${String(valueAt(object, 'spec', 'replicas') ?? 0)}`;
});

export const deploymentColumns: readonly Column[] = [
  nameColumn,
  readyColumn,
  {
    ...numberColumn('Up-to-date', 'status', 'updatedReplicas'),
    type: 'string',
  },
  {
    ...numberColumn('Available', 'status', 'availableReplicas'),
    type: 'string',
  },
  ageColumn,
  ...inTemplate,
  selectorColumn,
];

export const replicaSetColumns: readonly Column[] = [
  nameColumn,
  numberColumn('Desired', 'spec', 'replicas'),
  numberColumn('Current', 'status', 'replicas'),
  numberColumn('Ready', 'status', 'readyReplicas'),
  ageColumn,
  ...inTemplate,
  selectorColumn,
];

export const statefulSetColumns: readonly Column[] = [
  nameColumn,
  readyColumn,
  ageColumn,
  ...inTemplate,
];

export const daemonSetColumns: readonly Column[] = [
  nameColumn,
  numberColumn('Desired', 'status', 'desiredNumberScheduled'),
  numberColumn('Current', 'status', 'currentNumberScheduled'),
  numberColumn('Ready', 'status', 'numberReady'),
  numberColumn('Up-to-date', 'status', 'updatedNumberScheduled'),
  numberColumn('Available', 'status', 'numberAvailable'),
  column('Node Selector', object =>
    formatLabels(valueAt(object, 'spec', 'template', 'spec', 'nodeSelector')),
  ),
  ageColumn,
  ...inTemplate,
  selectorColumn,
];
