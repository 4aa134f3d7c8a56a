import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { ApiClient } from '../client/ApiClient';
import { createIstiodHandlers } from './createIstiodHandlers';
import { ConfigMap } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { injectorConfigMapName } from './InjectorConfiguration';
import { ObjectWatch } from './ObjectWatch';
import { rememberedSettings } from './readInjectorSettings';

const usage = `Usage: istiod --revision R --version V --listen IP [--listen IP]... --tls-cert FILE --tls-key FILE --kube-url URL
              [--kube-ca FILE] [--webhook-port 443] [--monitoring-port 15014]

Plays the istiod of one revision beside a real API server: the injector over TLS on the webhook port, and on the
monitoring port the debug endpoints, with the proxies of the pods that it watches. Its policy and templates are those
of the ConfigMap istio-sidecar-injector[-R] in the namespace istio-system, which it watches; without one, those of the
charts. The token for the API server is read from the variable KUBE_TOKEN. Prints "ready R" and its addresses; port 0
is one that is free.`;

const istioNamespace = 'istio-system';

// API servers keep idle connections for 90 s. One that is closed here in the moment in which they use it again fails
// the call, and so the pod.
const keepAliveTimeout = 120_000;

function fail(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

const options = {
  revision: { type: 'string' },
  version: { type: 'string' },
  listen: { type: 'string', multiple: true },
  'webhook-port': { type: 'string', default: '443' },
  'monitoring-port': { type: 'string', default: '15014' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'kube-url': { type: 'string' },
  'kube-ca': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function required(value: string | undefined, name: string): string {
  return value ?? fail(`The option --${name} is missing.`);
}

/** Answers where it listens. */
async function listen(
  server: Server,
  port: string,
  address: string,
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), address, resolve);
  });
  // A server that listens on TCP has an address with a port.
  return `${address}:${(server.address() as AddressInfo).port}`;
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const client = new ApiClient({
    url: required(values['kube-url'], 'kube-url'),
    token:
      process.env.KUBE_TOKEN ?? fail('The variable KUBE_TOKEN is not set.'),
    ...(values['kube-ca'] && { ca: readFileSync(values['kube-ca'], 'utf8') }),
  });
  const revision = required(values.revision, 'revision');
  const report = (problem: string) => process.stderr.write(`${problem}\n`);
  const pods = new ObjectWatch<Pod>(client, '/api/v1/pods', report);
  const ofInjector = `metadata.name=${injectorConfigMapName(revision)}`;
  const configMaps = new ObjectWatch<ConfigMap>(
    client,
    `/api/v1/namespaces/${istioNamespace}/configmaps?fieldSelector=${ofInjector}`,
    report,
  );
  const readSettings = rememberedSettings();
  const { webhook, monitoring } = createIstiodHandlers({
    revision,
    version: required(values.version, 'version'),
    readyPods: () => pods.current(),
    settings: () => {
      const text = configMaps.current()[0]?.data?.config;
      return {
        istioNamespace,
        ...(text !== undefined && readSettings(text)),
      };
    },
  });
  const cert = readFileSync(required(values['tls-cert'], 'tls-cert'));
  const key = readFileSync(required(values['tls-key'], 'tls-key'));
  process.on('SIGTERM', () => process.exit(0));
  process.on('SIGINT', () => process.exit(0));
  await configMaps.start();
  await pods.start();
  const urls: string[] = [];
  for (const address of values.listen ?? ['127.0.0.1']) {
    const https = createHttpsServer({ cert, key }, webhook);
    https.keepAliveTimeout = keepAliveTimeout;
    const http = createHttpServer(monitoring);
    urls.push(
      `https://${await listen(https, values['webhook-port'], address)}`,
      `http://${await listen(http, values['monitoring-port'], address)}`,
    );
  }
  process.stdout.write(`ready ${values.revision} ${urls.join(' ')}\n`);
}

main().catch(error => {
  process.stderr.write(
    `istiod did not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
