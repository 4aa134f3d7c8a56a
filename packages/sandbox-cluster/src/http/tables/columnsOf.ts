import { ResourceType } from '../../store/resources';
import {
  budgetColumns,
  configMapColumns,
  controllerRevisionColumns,
  defaultColumns,
  namespaceColumns,
  nodeColumns,
  secretColumns,
  webhookColumns,
} from './clusterColumns';
import { Column } from './Column';
import { eventColumns } from './eventColumns';
import { cronJobColumns, jobColumns } from './jobColumns';
import {
  endpointsColumns,
  endpointSliceColumns,
  serviceColumns,
} from './networkColumns';
import { podColumns } from './podColumns';
import {
  daemonSetColumns,
  deploymentColumns,
  replicaSetColumns,
  statefulSetColumns,
} from './workloadColumns';

const columnsByKind: Readonly<Record<string, readonly Column[]>> = {
  Pod: podColumns,
  Deployment: deploymentColumns,
  ReplicaSet: replicaSetColumns,
  StatefulSet: statefulSetColumns,
  DaemonSet: daemonSetColumns,
  ControllerRevision: controllerRevisionColumns,
  Job: jobColumns,
  CronJob: cronJobColumns,
  Namespace: namespaceColumns,
  Node: nodeColumns,
  Service: serviceColumns,
  Endpoints: endpointsColumns,
  EndpointSlice: endpointSliceColumns,
  ConfigMap: configMapColumns,
  Secret: secretColumns,
  Event: eventColumns,
  PodDisruptionBudget: budgetColumns,
  MutatingWebhookConfiguration: webhookColumns,
  ValidatingWebhookConfiguration: webhookColumns,
};

/** What a table of a kind shows; its names and ages where nothing else is known. */
export function columnsOf({ kind }: ResourceType): readonly Column[] {
  return columnsByKind[kind] ?? defaultColumns;
}
