import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { Server } from 'node:net';
import { createSecureContext } from 'node:tls';
import { Cluster } from '../api/Cluster';
import { istiodOf } from '../istiod/istiodOf';
import { meshAuthority } from '../scenarios/parts/trustRoot';
import { Pod } from '../store/podKinds';

/** The port on which an istiod pod answers its debug endpoints. */
const monitoringPort = 15014;
/** The port on which it injects, over TLS. */
const webhookPort = 15017;

/** A certificate costs a millisecond; each of a cluster's is asked for again and again. */
const contexts = new Map<string, ReturnType<typeof createSecureContext>>();

/** As istiod does for the names of its Services: whoever asks for a host gets a certificate for it. */
function contextFor(host: string) {
  const kept = contexts.get(host);
  if (kept) return kept;
  const made = createSecureContext(meshAuthority.issue(host));
  contexts.set(host, made);
  return made;
}

/** What listens on a port of a pod; undefined where nothing does. */
export function istiodPort(
  cluster: Cluster,
  pod: Pod,
  port: number,
): Server | undefined {
  const istiod = istiodOf(cluster, pod);
  if (!istiod) return undefined;
  switch (port) {
    case monitoringPort:
      return createServer(istiod.monitoring);
    case webhookPort:
      return createTlsServer(
        { SNICallback: (host, done) => done(null, contextFor(host)) },
        istiod.webhook,
      );
    default:
      return undefined;
  }
}
