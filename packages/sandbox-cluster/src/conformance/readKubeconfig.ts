import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ApiConnection } from '../client/ApiClient';
import { isJsonObject, JsonObject } from '../store/json';

function entry(list: unknown, name: unknown, field: string): JsonObject {
  const found = Array.isArray(list)
    ? list.filter(isJsonObject).find(each => each.name === name)
    : undefined;
  const value = found?.[field];
  if (!isJsonObject(value))
    throw new Error(`The kubeconfig has no ${field} "${String(name)}".`);
  return value;
}

/** The server and token of a kubeconfig's current context. Users without a token are not supported. */
export function readKubeconfig(file: string): ApiConnection {
  const content: unknown = parse(readFileSync(file, 'utf8'));
  if (!isJsonObject(content)) throw new Error(`${file} is no kubeconfig.`);
  const context = entry(
    content.contexts,
    content['current-context'],
    'context',
  );
  const cluster = entry(content.clusters, context.cluster, 'cluster');
  const user = entry(content.users, context.user, 'user');
  if (typeof cluster.server !== 'string' || typeof user.token !== 'string') {
    throw new Error(`${file} does not name a server and a token.`);
  }
  const inline = cluster['certificate-authority-data'];
  const path = cluster['certificate-authority'];
  const ca =
    typeof inline === 'string'
      ? Buffer.from(inline, 'base64').toString('utf8')
      : undefined;
  return {
    url: cluster.server,
    token: user.token,
    ca:
      ca ?? (typeof path === 'string' ? readFileSync(path, 'utf8') : undefined),
  };
}
