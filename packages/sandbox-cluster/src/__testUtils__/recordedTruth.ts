import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NewObject } from '../store/KubernetesObject';

/** One pod that the recorded API server admitted, and what became of it. */
export interface MatrixRow {
  namespaceLabels: Record<string, string>;
  podLabels: Record<string, string>;
  podAnnotations: Record<string, string>;
  hostNetwork: boolean;
  http: number;
  injected: boolean;
  revision: string | null;
  status: unknown;
  caAddr?: string;
  revisionEnv?: string | null;
  containers: unknown;
  initContainers: unknown;
  addedLabels: Record<string, string>;
  addedAnnotations: Record<string, string>;
}

/** One pod that the recorded injector was asked about, and its answer. */
export interface HandlerRow {
  policy: string;
  neverInjectSelector: string;
  alwaysInjectSelector: string;
  podLabels: Record<string, string>;
  podAnnotations: Record<string, string>;
  injected: boolean;
}

const folder = path.join(__dirname, '..', 'testdata', 'truth');

function readJson<T>(file: string): T {
  // Recorded files, never edited; their shape is that of the interfaces above.
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
}

function readRows<T>(file: string): T[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as T);
}

export const recordedStates = ['b', 'd', 'e', 'f'] as const;
export type RecordedState = (typeof recordedStates)[number];

export const matrixOf = (state: RecordedState) =>
  readRows<MatrixRow>(`matrix-${state}.jsonl`);
export const handlerRows = () => readRows<HandlerRow>('handler.jsonl');
export const recordedPod = (name: string) =>
  readJson<NewObject>(`pods/1-30-3-${name}.json`);
export const recordedSyncz = () =>
  readJson<Record<string, unknown>[]>('syncz/1-30-3.json');

/** The mutating webhooks of a state, as objects to create anew. */
export function webhooksOf(state: RecordedState): NewObject[] {
  const list = readJson<{ items: NewObject[] }>(
    `webhooks/mutating-${state}.json`,
  );
  return list.items.map(({ metadata, ...rest }) => ({
    ...rest,
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: metadata.name, labels: metadata.labels },
  }));
}
