import { z } from 'zod';
import { readText, sendHttp } from '../outbound/sendHttp';
import {
  LimitExceededError,
  type LimitSignal,
  withinLimit,
} from '../outbound/withinLimit';
import { wordsOf } from '../cluster/wordsOf';
import type { ConfirmHookConfig } from '../engineConfig';
import type { ConfirmHook, ConfirmQuestion, HookAnswer } from './ConfirmHook';
import { signBody } from './signBody';

const mostBytes = 64 * 1024;

const answerSchema = z.object({
  confirmed: z.boolean(),
  reason: z.string().max(1_000).default(''),
});

/** Answers after which asking again makes sense: it is overloaded, or not there yet. */
const passing: readonly number[] = [408, 425, 429];

/** Asks the configured URL by a signed POST. */
export class HttpConfirmHook implements ConfirmHook {
  readonly timeoutMs: number;

  constructor(private readonly config: ConfirmHookConfig) {
    this.timeoutMs = config.timeoutMs;
  }

  async ask(
    question: ConfirmQuestion,
    options: { timeoutMs: number; now: string; signal: AbortSignal },
  ): Promise<HookAnswer> {
    try {
      return await withinLimit(
        { ms: options.timeoutMs },
        signal => this.post(question, options.now, signal),
        options.signal,
      );
    } catch (error) {
      const seconds = Math.round(options.timeoutMs / 1000);
      return error instanceof LimitExceededError
        ? passingFailure(`No answer within ${seconds} s.`)
        : passingFailure(`${wordsOf(error)}.`);
    }
  }

  private async post(
    question: ConfirmQuestion,
    now: string,
    signal: LimitSignal,
  ): Promise<HookAnswer> {
    const { url, secret } = this.config;
    const body = JSON.stringify(question);
    const timestamp = Math.floor(Date.parse(now) / 1000);
    const { migration, gate, attempt } = question;
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Idempotency-Key': `${migration}.${gate}.${attempt}`,
      ...signBody(body, { secret, timestamp }),
    };
    const options = { method: 'POST', headers };
    const answer = await sendHttp(
      { url, options, body, over: 'new connection' },
      signal,
    );
    return answerOf(answer.statusCode ?? 0, await readText(answer, mostBytes));
  }
}

/** A redirect is an answer that says nothing. */
function answerOf(status: number, body: string): HookAnswer {
  if (status < 200 || status > 299) {
    const why = `It answered with status ${status}.`;
    return status >= 500 || passing.includes(status)
      ? passingFailure(why)
      : { kind: 'failed', why, lasting: true };
  }
  const answer = answerSchema.safeParse(parsed(body));
  if (!answer.success) {
    const why =
      'Its answer is not {"confirmed": true or false, "reason": "…"}.';
    return { kind: 'failed', why, lasting: true };
  }
  return { kind: 'answered', ...answer.data };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function passingFailure(why: string): HookAnswer {
  return { kind: 'failed', why, lasting: false };
}
