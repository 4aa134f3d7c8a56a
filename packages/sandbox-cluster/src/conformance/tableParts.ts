import { strict as assert } from 'node:assert';
import { isJsonObject, JsonObject } from '../store/json';
import { type ConformanceApi } from './ConformanceApi';

const accept =
  'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json';

const list = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** A table as kubectl asks for it. */
export async function tableAt(api: ConformanceApi, path: string) {
  const answer = await api.admin.request('GET', path, { headers: { accept } });
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.body.kind, 'Table');
  const columns = list(answer.body.columnDefinitions).map(
    ({ name, type, priority }) =>
      `${String(name)} ${String(type)} ${String(priority)}`,
  );
  return { columns, rows: list(answer.body.rows), body: answer.body };
}
