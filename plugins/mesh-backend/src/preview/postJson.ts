import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { isError } from '@backstage/errors';
import { ClusterRequestError, type PortAnswer } from '../cluster/ClusterClient';
import { readLimited } from '../cluster/requestOver';
import { wordsOf } from '../cluster/wordsOf';

const timeoutMs = 10_000;

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
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      https
        .request(
          url,
          {
            method: 'POST',
            ...(certificates !== null && { ca: certificates }),
            headers: {
              'Content-Type': 'application/json',
              'Content-Length': Buffer.byteLength(body),
            },
            agent: false,
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          },
          resolve,
        )
        .on('error', reject)
        .end(body);
    });
    return {
      status: answer.statusCode ?? 0,
      body: await readLimited(answer, maxBytes),
    };
  } catch (error) {
    if (timeout.aborted) throw failure(`No answer within 10 s`, '');
    throw failure(wordsOf(error), isError(error) ? String(error.code) : '');
  }
}

function failure(words: string, reason: string): ClusterRequestError {
  return new ClusterRequestError(`${words}.`, 0, reason);
}
