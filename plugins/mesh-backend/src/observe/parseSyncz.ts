import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  ProxyConnection,
  XdsType,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { isObject, objectsOf, textOf } from '../cluster/rawObject';

/** The short names that `istioctl proxy-status` has for the types, by the last word of their URL. */
const shortNames: Readonly<Record<string, string>> = {
  Cluster: 'CDS',
  Listener: 'LDS',
  RouteConfiguration: 'RDS',
  ClusterLoadAssignment: 'EDS',
  TypedExtensionConfig: 'ECDS',
  Secret: 'SDS',
  NameTable: 'NDS',
  ProxyConfig: 'PCDS',
};

/** Before 1.23 an entry has these pairs of fields, and no time and no error. */
const fieldsBefore123 = [
  ['cluster', 'CDS'],
  ['listener', 'LDS'],
  ['route', 'RDS'],
  ['endpoint', 'EDS'],
  ['extensionconfig', 'ECDS'],
] as const;

/** The version that istioctl gives for itself, since it has to be one that no proxy has. */
const ISTIOCTL_VERSION = '65536.65536.65536';

/**
 * Reads what one istiod answers at `/debug/syncz`: every proxy that is connected to it.
 *
 * @remarks
 * Connections of istioctl itself are listed for some seconds, without `cluster_id`. A proxy that rejects a
 * configuration has `lastError` at that type and no new acknowledgement.
 */
export function parseSyncz(
  istiod: { name: string; revision: string },
  body: string,
): ProxyConnection[] {
  const answer: JsonValue = JSON.parse(body);
  return objectsOf(answer)
    .filter(
      entry =>
        textOf(entry.cluster_id) !== '' &&
        textOf(entry.istio_version) !== ISTIOCTL_VERSION,
    )
    .map(entry => ({
      proxy: textOf(entry.proxy),
      istiod: istiod.name,
      revision: istiod.revision,
      clusterId: textOf(entry.cluster_id),
      istioVersion: textOf(entry.istio_version) || null,
      types: isObject(entry.resources)
        ? typesOf(entry.resources)
        : typesBefore123(entry),
    }));
}

function typesOf(resources: JsonObject): XdsType[] {
  return Object.entries(resources).map(([url, value]) => {
    const type = isObject(value) ? value : {};
    const last = url.slice(url.lastIndexOf('.') + 1);
    return {
      name: shortNames[last] ?? last,
      ...standingOf(textOf(type.sent), textOf(type.acked)),
      sentAt: timeOf(textOf(type.sentTime)),
      error: textOf(type.lastError) || null,
    };
  });
}

function typesBefore123(entry: JsonObject): XdsType[] {
  return fieldsBefore123.flatMap(([field, name]) => {
    const sent = textOf(entry[`${field}_sent`]);
    const acked = textOf(entry[`${field}_acked`]);
    if (sent === '' && acked === '') return [];
    return [{ name, ...standingOf(sent, acked), sentAt: null, error: null }];
  });
}

/** As `pilot/pkg/xds/statusgen.go`: nonces of what was sent and of what was acknowledged last. */
function standingOf(
  sent: string,
  acknowledged: string,
): Pick<XdsType, 'standing' | 'acknowledgedBefore'> {
  const acknowledgedBefore = acknowledged !== '';
  if (sent === '') return { standing: 'not-sent', acknowledgedBefore };
  return {
    standing: sent === acknowledged ? 'acknowledged' : 'pending',
    acknowledgedBefore,
  };
}

/** Go writes the year 1 for a time that was never set. */
function timeOf(text: string): string | null {
  return text === '' || text.startsWith('0001-') ? null : text;
}
