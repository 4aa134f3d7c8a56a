import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApiClient } from '../client/ApiClient';
import { readKubeconfig } from '../conformance/readKubeconfig';
import { isJsonObject } from '../store/json';
import { apiVersionOf, resources } from '../store/resources';
import { numberFields, readMessages } from './recordProtocolBuffers';
import { addTypes, typeName } from './recordTypes';
import { Schema } from './Schema';

const usage = `Usage: record --kubeconfig FILE --output src/testdata/schema/kubernetes.json PROTO …

Records names, types, merge rules and numbers of the fields of every kind that is served, from a real API server and
the .proto files of its release. Descriptions are left out.`;

const further = ['authorization.k8s.io/v1/SelfSubjectAccessReview'];

async function recordKind(
  api: ApiClient,
  schema: Schema,
  kind: string,
): Promise<void> {
  const groupVersion = kind.slice(0, kind.lastIndexOf('/'));
  const root = groupVersion === 'v1' ? 'api' : 'apis';
  const { body } = await api.request(
    'GET',
    `/openapi/v3/${root}/${groupVersion}`,
  );
  const components = isJsonObject(body.components) ? body.components : {};
  const published = isJsonObject(components.schemas) ? components.schemas : {};
  const name = Object.entries(published).find(([, value]) => {
    const list = isJsonObject(value)
      ? value['x-kubernetes-group-version-kind']
      : undefined;
    return (
      Array.isArray(list) &&
      list.length === 1 &&
      [list[0].group, list[0].version, list[0].kind]
        .filter(Boolean)
        .join('/') === kind
    );
  })?.[0];
  if (name === undefined) throw new Error(`${kind} is not published.`);
  schema.kinds[kind] = typeName(name);
  addTypes(schema, published, [name]);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kubeconfig: { type: 'string' },
      output: { type: 'string' },
    },
  });
  if (!values.kubeconfig || !values.output) throw new Error(usage);
  const api = new ApiClient(readKubeconfig(values.kubeconfig));
  const version = String(
    (await api.request('GET', '/version')).body.gitVersion,
  );
  const schema: Schema = { version, kinds: {}, types: {} };
  const kinds = [
    ...resources
      .filter(({ custom }) => !custom)
      .map(each => `${apiVersionOf(each)}/${each.kind}`),
    ...further,
  ];
  for (const kind of kinds) await recordKind(api, schema, kind);
  const messages = readMessages(positionals);
  for (const [name, type] of Object.entries(schema.types))
    numberFields(name, type, messages);
  const lines = Object.entries(schema.types)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`);
  writeFileSync(
    values.output,
    `{"version":${JSON.stringify(version)},"kinds":${JSON.stringify(schema.kinds)},"types":{\n${lines.join(',\n')}\n}}\n`,
  );
}

main().catch(error => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
