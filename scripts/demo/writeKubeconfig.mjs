import { writeFile } from 'node:fs/promises';

const user = cluster => `${cluster}-admin`;

/** What kubectl needs for the clusters of the demo, as an administrator of each. */
export async function writeKubeconfig(file, reached) {
  const { stringify } = await import('yaml');
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': reached[0].name,
    clusters: reached.map(({ name, url, secureUrl, ca }) => ({
      name,
      cluster: {
        server: secureUrl ?? url,
        ...(ca && {
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
        }),
      },
    })),
    users: reached.map(({ name, tokens }) => ({
      name: user(name),
      user: { token: tokens.admin },
    })),
    contexts: reached.map(({ name }) => ({
      name,
      context: { cluster: name, user: user(name) },
    })),
  };
  await writeFile(file, stringify(kubeconfig), { mode: 0o600 });
}
