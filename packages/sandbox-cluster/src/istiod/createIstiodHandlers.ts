import { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isJsonObject } from '../store/json';
import { Pod } from '../store/podKinds';
import { inject, Injection } from './injector';
import {
  InjectorConfiguration,
  injectorConfiguration,
} from './InjectorConfiguration';
import { IstiodReplica, syncz } from './syncz';

/** What an istiod is asked to be. @public */
export interface IstiodOptions {
  revision: string;
  version: string;
  /** The pods that may have a proxy; those that are ready and carry this revision's address are connected. */
  readyPods: () => readonly Pod[];
  now?: () => number;
  /** What its ConfigMap and its surroundings settle, as they are now. */
  settings?: () => Partial<InjectorConfiguration>;
  /** Its place among the replicas, when there is more than one. */
  replica?: () => Pick<IstiodReplica, 'index' | 'count'>;
}

/** The listeners of an istiod's two ports. @public */
export interface IstiodHandlers {
  webhook: RequestListener;
  monitoring: RequestListener;
}

const bodyLimit = 8 * 1024 * 1024;
// The commit in `/version` is a made-up one: only its place in the text matters to readers.
const commit = '0000000000000000000000000000000000000000';

function reply(
  response: ServerResponse,
  code: number,
  type: string,
  body: string,
): void {
  response.writeHead(code, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bodyLimit) throw new Error('the request is larger than 8 MiB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf(injection: Injection): Record<string, unknown> {
  switch (injection.kind) {
    case 'skipped':
      return { allowed: true };
    case 'refused':
      return {
        allowed: false,
        status: { metadata: {}, message: injection.message },
      };
    case 'patched': {
      const patch = Buffer.from(JSON.stringify(injection.patch)).toString(
        'base64',
      );
      return { allowed: true, patchType: 'JSONPatch', patch };
    }
    default:
      return injection satisfies never;
  }
}

/** Answers an AdmissionReview; undefined when it is none. */
export function reviewAdmission(
  configuration: InjectorConfiguration,
  review: unknown,
): unknown {
  if (!isJsonObject(review) || !isJsonObject(review.request)) return undefined;
  const { uid, namespace, object } = review.request;
  if (
    !isJsonObject(object) ||
    !isJsonObject(object.metadata) ||
    !isJsonObject(object.spec)
  )
    return undefined;
  // A pod as the API server sends it: decoded and checked before a webhook is called.
  const injection = inject(
    configuration,
    object as unknown as Pod,
    typeof namespace === 'string' ? namespace : '',
  );
  const { apiVersion = 'admission.k8s.io/v1', kind = 'AdmissionReview' } =
    review;
  return { kind, apiVersion, response: { uid, ...answerOf(injection) } };
}

async function handleWebhook(
  configuration: InjectorConfiguration,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://istiod');
  if (pathname === '/ready') {
    reply(response, 200, 'text/plain', '');
    return;
  }
  if (!pathname.startsWith('/inject')) {
    reply(response, 404, 'text/plain', '404 page not found\n');
    return;
  }
  if (!request.headers['content-type']?.startsWith('application/json')) {
    reply(
      response,
      415,
      'text/plain',
      'invalid Content-Type, want `application/json`\n',
    );
    return;
  }
  let answer: unknown;
  try {
    answer = reviewAdmission(
      configuration,
      JSON.parse(await readBody(request)),
    );
  } catch (error) {
    reply(
      response,
      400,
      'text/plain',
      `could not read the admission review: ${String(error)}\n`,
    );
    return;
  }
  if (answer === undefined)
    reply(
      response,
      400,
      'text/plain',
      'the body is not an AdmissionReview of a pod\n',
    );
  else reply(response, 200, 'application/json', JSON.stringify(answer));
}

/**
 * The HTTP handlers of one istiod: `/inject` and `/ready` on the webhook's port; `/debug/syncz`, `/version` and
 * `/ready` on the monitoring port, which asks for no credential as istiod's does not from loopback.
 * @public
 */
export function createIstiodHandlers(options: IstiodOptions): IstiodHandlers {
  const { revision, version, readyPods, now = Date.now, settings } = options;
  const configuration = () =>
    injectorConfiguration(revision, version, settings?.());
  const webhook: RequestListener = (request, response) => {
    handleWebhook(configuration(), request, response).catch(error =>
      response.destroy(error),
    );
  };
  const monitoring: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(
      request.url ?? '/',
      'http://istiod',
    );
    if (pathname === '/ready') reply(response, 200, 'text/plain', '');
    else if (pathname === '/version')
      reply(response, 200, 'text/plain', `${version}-${commit}-Clean`);
    else if (pathname === '/debug/syncz') {
      const { index, count } = options.replica?.() ?? { index: 0, count: 1 };
      const { istioNamespace } = configuration();
      const all = syncz(
        readyPods(),
        { revision, istioNamespace, index, count },
        now(),
      );
      const namespace = searchParams.get('namespace');
      const listed = namespace
        ? all.filter(entry => entry.proxy.endsWith(`.${namespace}`))
        : all;
      reply(response, 200, 'application/json', JSON.stringify(listed, null, 1));
    } else if (pathname === '/debug/inject') {
      // istiod shows the text of its templates; here each is only known by its name.
      const { templates } = configuration();
      const texts = Object.fromEntries(templates.map(name => [name, '']));
      reply(response, 200, 'application/json', JSON.stringify(texts));
    } else reply(response, 404, 'text/plain', '404 page not found\n');
  };
  return { webhook, monitoring };
}
