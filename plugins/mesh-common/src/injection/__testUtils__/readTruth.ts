import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import type { InjectionWebhook } from '../../facts/injectionWebhook';
import { parseInjectionWebhook } from '../parseInjectionWebhook';

const folder = join(__dirname, '..', 'testdata', 'truth');

/** Recordings beyond those that are kept here may lie in another folder of the same form. */
const more = process.env.MESH_TRUTH;

const states = new Map([
  ...statesIn(folder).map(name => [name, { name, folder }] as const),
  ...(more ? statesIn(more) : []).map(
    name => [`${name} of MESH_TRUTH`, { name, folder: more ?? '' }] as const,
  ),
]);

/** The recorded states: every matrix that lies there, see `testdata/truth/README.md`. */
export const truthStates: readonly string[] = [...states.keys()];

export type TruthState = (typeof truthStates)[number];

function statesIn(path: string): string[] {
  return readdirSync(path)
    .flatMap(file => /^matrix-(.+)\.jsonl$/.exec(file)?.[1] ?? [])
    .sort();
}

/** The file of a state; `kind` is the part of the path that differs between them. */
function fileOf(state: TruthState, kind: (name: string) => string): string {
  const found = states.get(state);
  if (!found) throw new Error(`No state ${state} is recorded.`);
  return join(found.folder, kind(found.name));
}

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
  return readLines<TruthRow>(fileOf(state, name => `matrix-${name}.jsonl`));
}

export function readHandlerRows(): HandlerRow[] {
  return readLines<HandlerRow>(join(folder, 'handler.jsonl'));
}

export function readWebhooks(state: TruthState): InjectionWebhook[] {
  const list: { items: JsonObject[] } = JSON.parse(
    read(fileOf(state, name => `webhooks/mutating-${name}.json`)),
  );
  return list.items
    .map(parseInjectionWebhook)
    .filter(webhook => webhook !== null);
}

/** The recorded pods by the name of their file. */
export function readPods(): Array<{ name: string; pod: JsonObject }> {
  return readdirSync(join(folder, 'pods')).map(file => ({
    name: file.replace(/\.json$/, ''),
    pod: JSON.parse(read(join(folder, 'pods', file))),
  }));
}

/** Fixtures are trusted: recorded once, in the shape that the types above describe. */
function readLines<T>(path: string): T[] {
  return read(path)
    .split('\n')
    .filter(line => line !== '')
    .map((line): T => JSON.parse(line));
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
