import { isJsonObject, JsonObject } from '../../store/json';
import { KubernetesObject } from '../../store/KubernetesObject';
import { column, Column, wideColumn } from './Column';
import { ageColumn, formatLabels, nameColumn, valueAt } from './commonColumns';

function list(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function externalAddress(service: KubernetesObject): string {
  if (valueAt(service, 'spec', 'type') !== 'LoadBalancer') return '<none>';
  const given = list(valueAt(service, 'status', 'loadBalancer', 'ingress'));
  return (
    given.map(({ ip, hostname }) => String(ip ?? hostname)).join(',') ||
    '<pending>'
  );
}

function servicePorts(service: KubernetesObject): string {
  const ports = list(valueAt(service, 'spec', 'ports')).map(
    ({ port, nodePort, protocol }) =>
      `${String(port)}${nodePort ? `:${String(nodePort)}` : ''}/${String(protocol)}`,
  );
  return ports.join(',') || '<none>';
}

export const serviceColumns: readonly Column[] = [
  nameColumn,
  column('Type', object => valueAt(object, 'spec', 'type')),
  column(
    'Cluster-IP',
    object => valueAt(object, 'spec', 'clusterIP') || '<none>',
  ),
  column('External-IP', externalAddress),
  column('Port(s)', servicePorts),
  ageColumn,
  wideColumn('Selector', object =>
    formatLabels(valueAt(object, 'spec', 'selector')),
  ),
];

const shown = 3;

// A list that is cut says how much is missing.
function shortened(words: string[], none: string): string {
  if (words.length === 0) return none;
  const rest = words.length - shown;
  const more = rest > 0 ? ` + ${rest} more...` : '';
  return `${words.slice(0, shown).join(',')}${more}`;
}

export const endpointsColumns: readonly Column[] = [
  nameColumn,
  column('Endpoints', object => {
    const words = list(object.subsets).flatMap(subset =>
      list(subset.ports).flatMap(({ port }) =>
        list(subset.addresses).map(({ ip }) => `${String(ip)}:${String(port)}`),
      ),
    );
    return shortened(words, '<none>');
  }),
  ageColumn,
];

export const endpointSliceColumns: readonly Column[] = [
  nameColumn,
  column('AddressType', object => object.addressType),
  column('Ports', object =>
    shortened(
      list(object.ports).map(({ port }) => String(port)),
      '<unset>',
    ),
  ),
  column('Endpoints', object =>
    shortened(
      list(object.endpoints).flatMap(({ addresses }) =>
        Array.isArray(addresses) ? addresses.map(String) : [],
      ),
      '<unset>',
    ),
  ),
  ageColumn,
];
