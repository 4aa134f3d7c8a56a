import { stringify } from 'yaml';
import { CliProblem } from './CliProblem';
import { Command } from './Command';

/** Prints what kubectl needs to reach the cluster. */
export const kubeconfigCommand: Command = {
  name: 'kubeconfig',
  usage: 'kubeconfig',
  description:
    'Print a kubeconfig of the cluster for its administrator. To use it: npm run --silent sandbox -- kubeconfig > sandbox.kubeconfig',
  async run({ connection: { secureUrl, token, ca } }) {
    if (secureUrl === undefined || ca === undefined)
      throw new CliProblem(
        'The state file names no address with TLS, and kubectl sends no token without it. Start the demo again with: npm run demo',
      );
    const kubeconfig = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'sandbox',
      clusters: [
        {
          name: 'sandbox',
          cluster: {
            server: secureUrl,
            'certificate-authority-data': Buffer.from(ca).toString('base64'),
          },
        },
      ],
      users: [{ name: 'sandbox-admin', user: { token } }],
      contexts: [
        {
          name: 'sandbox',
          context: { cluster: 'sandbox', user: 'sandbox-admin' },
        },
      ],
    };
    return stringify(kubeconfig).trimEnd().split('\n');
  },
};
