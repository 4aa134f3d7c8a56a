import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { KubernetesApi, KubernetesObject } from './KubernetesApi';
import { istioNamespace } from './istioObjects';
import { repository } from './Process';

/** The namespace of the product's service accounts; the testbed audits their writes. */
export const accountNamespace = 'mesh-system';

export const readerAccount = 'mesh-reader';
export const writerAccount = 'mesh-writer';

/** The user name of an account in the audit log. */
export const accountUser = (account: string) =>
  `system:serviceaccount:${accountNamespace}:${account}`;

/** Creates the accounts with the rights that the shipped manifests give, and nothing else. */
export async function createAccounts(kubernetes: KubernetesApi): Promise<{
  readerToken: string;
  writerToken: string;
}> {
  await kubernetes.apply('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: accountNamespace },
  });
  for (const manifest of ['reader.yaml', 'writer.yaml']) apply(manifest);
  return {
    readerToken: createToken(readerAccount),
    writerToken: createToken(writerAccount),
  };
}

function apply(manifest: string): void {
  execFileSync('kubectl', [
    'apply',
    '-f',
    join(repository, 'plugins/mesh-backend/manifests', manifest),
  ]);
}

/** Takes away what the reader may do in istiod's namespace alone. */
export function takeRightsWhereIstioIs(
  kubernetes: KubernetesApi,
): Promise<KubernetesObject> {
  return kubernetes.delete(
    `/apis/rbac.authorization.k8s.io/v1/namespaces/${istioNamespace}/rolebindings/${readerAccount}`,
  );
}

/** Gives it back as the manifest has it. */
export function giveRightsWhereIstioIs(): void {
  apply('reader.yaml');
}

function createToken(account: string): string {
  return execFileSync(
    'kubectl',
    ['create', 'token', account, '-n', accountNamespace, '--duration=2h'],
    { encoding: 'utf8' },
  ).trim();
}

interface RoleBinding extends KubernetesObject {
  subjects?: Array<{ kind: string; name: string; namespace?: string }>;
}

const bindings = '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings';

/** Deletes the account's bindings; the answer creates them again. */
export async function takeAwayRights(
  kubernetes: KubernetesApi,
  account: string,
): Promise<() => Promise<void>> {
  const all = await kubernetes.list<RoleBinding>(bindings);
  const own = all.filter(({ subjects }) =>
    subjects?.some(
      ({ name, namespace }) =>
        name === account && namespace === accountNamespace,
    ),
  );
  for (const { metadata } of own) {
    await kubernetes.delete(`${bindings}/${metadata.name}`);
  }
  return async () => {
    for (const { metadata, subjects, roleRef } of own) {
      const { name, labels } = metadata;
      await kubernetes.create(bindings, {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name, labels },
        subjects,
        roleRef,
      });
    }
  };
}
