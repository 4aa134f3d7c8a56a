import { ApiAnswer, ApiClient, ApiStream } from '../client/ApiClient';
import { isJsonObject, JsonObject } from '../store/json';

/** What a case may use: an API server, a namespace of its own, and three kinds of caller. */
export interface ConformanceApi {
  /** May do everything. */
  admin: ApiClient;
  /** Is known, and may do nothing. */
  stranger: ApiClient;
  strangerName: string;
  /** Carries a token that nobody has. */
  unknown: ApiClient;
  /** Empty but for what every namespace gets, and deleted after the case. */
  namespace: string;
}

/** One thing that is true of a Kubernetes API server, and must be of the sandbox. */
export interface ConformanceCase {
  title: string;
  run(api: ConformanceApi): Promise<void>;
}

const patience = 60_000;
const pollEvery = 50;

/** Asks until there is an answer; a case that waits in vain fails with what it waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline)
      throw new Error(`Waited ${patience / 1000} s in vain for: ${what}`);
    await new Promise(resolve => {
      setTimeout(resolve, pollEvery);
    });
  }
}

/** The value at a path of a JSON object, such as `metadata.labels.app`. Keys with dots are not reached this way. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) => (isJsonObject(inner) ? inner[key] : undefined),
      value,
    );
}

/** The objects of a list. */
export function itemsOf(answer: ApiAnswer): JsonObject[] {
  return Array.isArray(answer.body.items)
    ? answer.body.items.filter(isJsonObject)
    : [];
}

/** The names of objects, in their order. */
export function namesOf(objects: JsonObject[]): unknown[] {
  return objects.map(object => at(object, 'metadata.name'));
}

/** Reads events of a watch until one of them is the last that is wanted. */
export async function readUntil(
  stream: ApiStream,
  isLast: (event: JsonObject) => boolean,
): Promise<JsonObject[]> {
  const events: JsonObject[] = [];
  const timer = setTimeout(() => stream.close(), patience);
  try {
    for await (const event of stream.lines) {
      events.push(event);
      if (isLast(event)) return events;
    }
  } finally {
    clearTimeout(timer);
    stream.close();
  }
  throw new Error(
    `The watch ended after ${JSON.stringify(events.map(event => event.type))}`,
  );
}
