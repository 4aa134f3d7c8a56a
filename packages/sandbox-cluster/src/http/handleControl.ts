import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest } from '../api/ApiError';
import { istiodFaults, podFaults } from '../api/Faults';
import { Breakage, Control, ControlError } from '../Control';
import { isJsonObject, JsonObject } from '../store/json';
import { WorkloadWord, workloadWordOf, workloadWords } from '../workloadKinds';
import { adminRules } from './roles';
import { TokenUser } from './access';
import { authenticate } from './authenticate';
import { readBody } from './readBody';

const prefix = '/sandbox/';

function text(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '')
    throw badRequest(`The field "${field}" is missing.`);
  return value;
}

/** A Deployment by its name alone, or `workload` with a kind and a name. */
function workloadIn(
  body: JsonObject,
): { deployment: string } | { workload: { kind: WorkloadWord; name: string } } {
  const { workload } = body;
  if (!isJsonObject(workload)) return { deployment: text(body, 'deployment') };
  const given = text(workload, 'kind');
  const kind = workloadWordOf(given);
  if (!kind)
    throw badRequest(
      `The kind of the workload is one of ${workloadWords.join(', ')}.`,
    );
  return { workload: { kind, name: text(workload, 'name') } };
}

function breakageIn(body: JsonObject): Breakage {
  const fault = body.fault;
  switch (body.target) {
    case 'api':
      if (fault === undefined || fault === 'unavailable' || fault === 'silent')
        return { target: 'api', fault };
      throw badRequest('The fault of the api is "unavailable" or "silent".');
    case 'istiod': {
      const revision = text(body, 'revision');
      if (fault === undefined || fault === 'crash-loop')
        return { target: 'istiod', revision };
      const known = istiodFaults.find(each => each === fault);
      if (known === undefined)
        throw badRequest(
          `The fault of an istiod is crash-loop or one of ${istiodFaults.join(', ')}.`,
        );
      return { target: 'istiod', revision, fault: known };
    }
    case 'pods': {
      const known = podFaults.find(each => each === fault);
      if (fault !== undefined && known === undefined)
        throw badRequest(
          `The fault of pods is one of ${podFaults.join(', ')}.`,
        );
      return {
        target: 'pods',
        namespace: text(body, 'namespace'),
        ...workloadIn(body),
        fault: known,
      };
    }
    default:
      throw badRequest('The target is one of api, istiod, pods.');
  }
}

function act(
  control: Control,
  route: string,
  body: JsonObject,
  query: URLSearchParams,
): { answer: unknown; after?: () => void } {
  switch (route) {
    case 'GET audit':
      return {
        answer: { entries: control.audit(query.get('user') ?? undefined) },
      };
    case 'POST break': {
      const breakage = breakageIn(body);
      // Broken connections include the one that this answer is sent on, so the API breaks when it is out.
      if (breakage.target === 'api')
        return { answer: {}, after: () => control.break(breakage) };
      control.break(breakage);
      return { answer: {} };
    }
    case 'POST mend':
      control.mend(breakageIn(body));
      return { answer: {} };
    case 'POST uninstall':
      control.uninstall(text(body, 'revision'));
      return { answer: {} };
    case 'POST compact':
      control.compact();
      return { answer: {} };
    case 'POST advance': {
      const { milliseconds } = body;
      if (typeof milliseconds !== 'number' || milliseconds < 0)
        throw badRequest(
          'The field "milliseconds" is a number, not below zero.',
        );
      control.advance(milliseconds);
      return { answer: {} };
    }
    case 'POST reset':
      return { answer: {}, after: () => control.reset() };
    default:
      throw new ApiError(
        404,
        'NotFound',
        `The sandbox has no control "${route}".`,
      );
  }
}

function send(
  response: ServerResponse,
  code: number,
  body: unknown,
  after?: () => void,
): void {
  const bytes = JSON.stringify(body);
  if (after) response.on('close', after);
  response.writeHead(code, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(bytes),
    connection: 'close',
  });
  response.end(bytes);
}

/**
 * Serves the outside hand under `/sandbox/`, to tokens that may do everything. It answers also while the API is broken.
 */
export function createControlHandler(
  control: Control,
  tokens: readonly TokenUser[],
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    if (!url.pathname.startsWith(prefix)) return false;
    try {
      const user = authenticate(request, tokens);
      if (user.rules !== adminRules)
        throw new ApiError(
          403,
          'Forbidden',
          'Only the administrator of the sandbox may do this.',
        );
      const body = (await readBody(request)) ?? {};
      const { answer, after } = act(
        control,
        `${request.method} ${url.pathname.slice(prefix.length)}`,
        body,
        url.searchParams,
      );
      send(response, 200, answer, after);
    } catch (error) {
      const known =
        error instanceof ControlError || !(error instanceof ApiError)
          ? badRequest(error instanceof Error ? error.message : String(error))
          : error;
      send(response, known.status.code, known.status);
    }
    return true;
  };
}
