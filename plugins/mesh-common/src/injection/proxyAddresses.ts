import { parseJsonObject, stringField } from '../facts/jsonFields';
import type { ContainerEvidence } from './proxyContainer';

/** The proxy's bootstrap takes this host where `PROXY_CONFIG` leaves `discoveryAddress` out, as the injector does for it. */
const DEFAULT_DISCOVERY_HOST = 'istiod.istio-system.svc';

/** The hosts of the certificate authority and of istiod that a proxy container is told to use; null where not told. */
export function proxyAddresses(env: NonNullable<ContainerEvidence['env']>): {
  caHost: string | null;
  discoveryHost: string | null;
  clusterId: string | null;
} {
  const valueOf = (name: string) =>
    env.find(variable => variable.name === name)?.value;
  return {
    caHost: hostOf(valueOf('CA_ADDR')),
    // Proxies other than Envoy (agentgateway) are told by a variable of its own.
    discoveryHost:
      discoveryHost(valueOf('PROXY_CONFIG')) ?? hostOf(valueOf('XDS_ADDRESS')),
    clusterId:
      valueOf('ISTIO_META_CLUSTER_ID') ?? valueOf('CLUSTER_ID') ?? null,
  };
}

function discoveryHost(proxyConfig: string | undefined): string | null {
  const config = parseJsonObject(proxyConfig);
  if (!config) return null;
  return hostOf(
    stringField(config, 'discoveryAddress') ?? DEFAULT_DISCOVERY_HOST,
  );
}

function hostOf(address: string | undefined): string | null {
  if (!address) return null;
  return address.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
}
