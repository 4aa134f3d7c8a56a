import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import type { InjectionWebhook } from '../../facts/injectionWebhook';
import { parseInjectionWebhook } from '../parseInjectionWebhook';

const folder = join(__dirname, '..', 'testdata', 'truth');

/** The recorded states: every matrix that lies there, see `testdata/truth/README.md`. */
export const truthStates: readonly string[] = readdirSync(folder)
  .flatMap(file => /^matrix-(.+)\.jsonl$/.exec(file)?.[1] ?? [])
  .sort();

export type TruthState = (typeof truthStates)[number];

/** One pod of a recorded matrix: what was asked, and what the API server answered. */
export interface TruthRow {
  namespaceLabels: Record<string, string>;
  podLabels: Record<string, string>;
  podAnnotations: Record<string, string>;
  hostNetwork: boolean;
  http: number;
  injected: boolean;
  revision: string | null;
  status: JsonObject | null;
  addedAnnotations: Record<string, string>;
  containers: Array<{ name: string; image: string }>;
  initContainers: Array<{
    name: string;
    image: string;
    restartPolicy?: string;
  }>;
  caAddr?: string;
}

/** One pod of the recorded handler policy. */
export interface HandlerRow {
  policy: string;
  neverInjectSelector: string;
  alwaysInjectSelector: string;
  podLabels: Record<string, string>;
  podAnnotations: Record<string, string>;
  injected: boolean;
}

export function readMatrix(state: TruthState): TruthRow[] {
  return readLines<TruthRow>(`matrix-${state}.jsonl`);
}

export function readHandlerRows(): HandlerRow[] {
  return readLines<HandlerRow>('handler.jsonl');
}

export function readWebhooks(state: TruthState): InjectionWebhook[] {
  const list: { items: JsonObject[] } = JSON.parse(
    read(`webhooks/mutating-${state}.json`),
  );
  return list.items
    .map(parseInjectionWebhook)
    .filter(webhook => webhook !== null);
}

/** The recorded pods by the name of their file. */
export function readPods(): Array<{ name: string; pod: JsonObject }> {
  return readdirSync(join(folder, 'pods')).map(file => ({
    name: file.replace(/\.json$/, ''),
    pod: JSON.parse(read(`pods/${file}`)),
  }));
}

/** Fixtures are trusted: recorded once, in the shape that the types above describe. */
function readLines<T>(file: string): T[] {
  return read(file)
    .split('\n')
    .filter(line => line !== '')
    .map((line): T => JSON.parse(line));
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
