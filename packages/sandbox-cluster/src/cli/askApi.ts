import { ApiClient, ApiRequestOptions } from '../client/ApiClient';
import { JsonObject } from '../store/json';
import { CliProblem } from './CliProblem';

/** Sends one request and answers its body; a refusal becomes a problem in the server's own words. */
export async function askApi(
  client: ApiClient,
  method: string,
  path: string,
  options: ApiRequestOptions = {},
): Promise<JsonObject> {
  const answer = await client.request(method, path, options);
  if (answer.status < 300) return answer.body;
  const message = String(
    answer.body.message ??
      (answer.text || `The cluster answered ${answer.status}.`),
  );
  if (answer.status === 503)
    throw new CliProblem(
      `${message}. If it was broken on purpose: sandbox mend api`,
    );
  throw new CliProblem(message);
}
