import { randomBytes } from 'node:crypto';
import { ConformanceApi, ConformanceCase, until } from './ConformanceApi';

/** Runs one case in a namespace of its own, and removes the namespace. */
export async function runCase(
  api: Omit<ConformanceApi, 'namespace'>,
  each: ConformanceCase,
): Promise<void> {
  const namespace = `conformance-${randomBytes(4).toString('hex')}`;
  const body = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace },
  };
  const made = await api.admin.request('POST', '/api/v1/namespaces', { body });
  if (made.status !== 201)
    throw new Error(`The namespace was not created: ${made.text}`);
  try {
    // Pods cannot be created before the namespace has its service account.
    await until('the service account is there', async () => {
      const path = `/api/v1/namespaces/${namespace}/serviceaccounts/default`;
      return (await api.admin.request('GET', path)).status === 200
        ? true
        : undefined;
    });
    await each.run({ ...api, namespace });
  } finally {
    await api.admin.request('DELETE', `/api/v1/namespaces/${namespace}`);
  }
}
