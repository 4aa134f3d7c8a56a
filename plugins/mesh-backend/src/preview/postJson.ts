import { isError } from '@backstage/errors';
import { ClusterRequestError, type PortAnswer } from '../cluster/ClusterClient';
import { readText, sendHttp } from '../outbound/sendHttp';
import { LimitExceededError, withinLimit } from '../outbound/withinLimit';
import { wordsOf } from '../cluster/wordsOf';

const answerLimitMs = 10_000;

/** What is sent, and whom to trust. */
export interface JsonPost {
  body: string;
  /** Null trusts what the process trusts, as the API server does for a webhook without a bundle. */
  certificates: string | null;
  maxBytes: number;
  signal?: AbortSignal;
}

/**
 * Posts to the URL of a webhook.
 *
 * @remarks
 * The URL is written by whoever administers a cluster, not by a user. Nothing but HTTPS to a host that proves who it is
 * gets a request; a redirect is an answer, and nobody follows it; of what comes back only an answer to the question is read.
 */
export async function postJson(
  url: URL,
  { body, certificates, maxBytes, signal }: JsonPost,
): Promise<PortAnswer> {
  if (url.protocol !== 'https:') throw failure(`${url} is not https`, '');
  const options = {
    method: 'POST',
    ...(certificates !== null && { ca: certificates }),
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    },
  };
  try {
    return await withinLimit(
      { ms: answerLimitMs },
      async limited => {
        const answer = await sendHttp(
          { url, options, body, over: 'new connection' },
          limited,
        );
        return {
          status: answer.statusCode ?? 0,
          body: await readText(answer, maxBytes),
        };
      },
      signal,
    );
  } catch (error) {
    if (error instanceof LimitExceededError) {
      throw failure(`No answer within ${answerLimitMs / 1000} s`, '');
    }
    throw failure(wordsOf(error), isError(error) ? String(error.code) : '');
  }
}

function failure(words: string, reason: string): ClusterRequestError {
  return new ClusterRequestError(`${words}.`, 0, reason);
}
