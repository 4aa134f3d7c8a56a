import { isJsonObject, JsonObject } from '../../store/json';
import { KubernetesObject } from '../../store/KubernetesObject';
import { column, Column, wideColumn } from './Column';
import { ageColumn, nameColumn, valueAt } from './commonColumns';

export const defaultColumns: readonly Column[] = [nameColumn, ageColumn];

export const namespaceColumns: readonly Column[] = [
  nameColumn,
  column('Status', object => valueAt(object, 'status', 'phase')),
  ageColumn,
];

function listAt(object: KubernetesObject, ...path: string[]): JsonObject[] {
  const list = valueAt(object, ...path);
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function nodeStatus(node: KubernetesObject): string {
  const ready = listAt(node, 'status', 'conditions').find(
    ({ type }) => type === 'Ready',
  );
  const words = ready
    ? { True: 'Ready', False: 'NotReady', Unknown: 'NotReady' }[
        String(ready.status)
      ]
    : 'Unknown';
  return valueAt(node, 'spec', 'unschedulable') === true
    ? `${words},SchedulingDisabled`
    : String(words);
}

function roles({ metadata: { labels = {} } }: KubernetesObject): string {
  const prefix = 'node-role.kubernetes.io/';
  const found = Object.keys(labels).filter(key => key.startsWith(prefix));
  return (
    found
      .map(key => key.slice(prefix.length))
      .sort()
      .join(',') || '<none>'
  );
}

const addressOf = (type: string) => (node: KubernetesObject) =>
  listAt(node, 'status', 'addresses').find(each => each.type === type)
    ?.address ?? '<none>';

const informationOf = (field: string) => (node: KubernetesObject) =>
  valueAt(node, 'status', 'nodeInfo', field) || '<unknown>';

export const nodeColumns: readonly Column[] = [
  nameColumn,
  column('Status', nodeStatus),
  column('Roles', roles),
  ageColumn,
  column(
    'Version',
    object => valueAt(object, 'status', 'nodeInfo', 'kubeletVersion') ?? '',
  ),
  wideColumn('Internal-IP', addressOf('InternalIP')),
  wideColumn('External-IP', addressOf('ExternalIP')),
  wideColumn('OS-Image', informationOf('osImage')),
  wideColumn('Kernel-Version', informationOf('kernelVersion')),
  wideColumn('Container-Runtime', informationOf('containerRuntimeVersion')),
];

export const configMapColumns: readonly Column[] = [
  nameColumn,
  column('Data', countData),
  ageColumn,
];

function countData(object: KubernetesObject): unknown {
  return ['data', 'binaryData']
    .map(field => valueAt(object, field))
    .filter(isJsonObject)
    .reduce((sum, map) => sum + Object.keys(map).length, 0);
}

export const secretColumns: readonly Column[] = [
  nameColumn,
  column('Type', object => object.type ?? 'Opaque'),
  column('Data', countData),
  ageColumn,
];

export const webhookColumns: readonly Column[] = [
  nameColumn,
  column('Webhooks', object => listAt(object, 'webhooks').length, 'integer'),
  ageColumn,
];

export const budgetColumns: readonly Column[] = [
  nameColumn,
  column('Min Available', object =>
    String(valueAt(object, 'spec', 'minAvailable') ?? 'N/A'),
  ),
  column('Max Unavailable', object =>
    String(valueAt(object, 'spec', 'maxUnavailable') ?? 'N/A'),
  ),
  column(
    'Allowed Disruptions',
    object => valueAt(object, 'status', 'disruptionsAllowed') ?? 0,
    'integer',
  ),
  ageColumn,
];

export const controllerRevisionColumns: readonly Column[] = [
  nameColumn,
  column('Controller', ({ metadata }) => {
    const owner = metadata.ownerReferences?.find(each => each.controller);
    if (!owner) return '<none>';
    const group = owner.apiVersion.includes('/')
      ? `.${owner.apiVersion.split('/')[0]}`
      : '';
    return `${owner.kind.toLowerCase()}${group}/${owner.name}`;
  }),
  column('Revision', object => object.revision),
  ageColumn,
];
