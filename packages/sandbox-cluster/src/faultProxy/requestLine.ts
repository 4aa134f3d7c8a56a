import type { IncomingMessage } from 'node:http';

/** What RBAC calls a request, with its path and query: `list /api/v1/namespaces/shop/pods?limit=500`. */
export function requestLine({
  method = 'GET',
  url = '/',
  headers,
}: IncomingMessage): string {
  const { pathname, searchParams } = new URL(url, 'http://any');
  const verb = verbOf(method, pathname, {
    watches: ['1', 'true'].includes(searchParams.get('watch') ?? ''),
    upgrades: headers.upgrade !== undefined,
  });
  return `${verb} ${url}`;
}

function verbOf(
  method: string,
  path: string,
  { watches, upgrades }: { watches: boolean; upgrades: boolean },
): string {
  if (upgrades) return 'connect';
  switch (method) {
    case 'GET':
      if (watches) return 'watch';
      return namesObject(path) ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
    case 'DELETE':
      return method.toLowerCase();
    default:
      return method.toLowerCase();
  }
}

/** `/api/v1/pods` and `/api/v1/namespaces/a/pods` are lists, `…/pods/b` and `…/namespaces/a` name one object. */
function namesObject(path: string): boolean {
  const words = path.split('/').filter(Boolean);
  const rest = words.slice(words[0] === 'apis' ? 3 : 2);
  const namespaced = rest[0] === 'namespaces' && rest.length > 2;
  return (namespaced ? rest.slice(2) : rest).length > 1;
}
