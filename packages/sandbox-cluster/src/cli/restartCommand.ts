import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command } from './Command';

/** Restarts a Deployment with the annotation that kubectl uses. */
export const restartCommand: Command = {
  name: 'restart',
  usage: 'restart deployment NAME -n NAMESPACE',
  description: 'Restart a deployment, as kubectl rollout restart does.',
  async run({ words: [kind = '', name], namespace, client }) {
    if (!['deployment', 'deployments', 'deploy'].includes(kind))
      throw new CliProblem('Only deployments can be restarted.');
    if (!name || !namespace)
      throw new CliProblem('Say which deployment, and its namespace with -n.');
    const annotations = {
      'kubectl.kubernetes.io/restartedAt': new Date().toISOString(),
    };
    const path = `/apis/apps/v1/namespaces/${encodeURIComponent(namespace)}/deployments/${encodeURIComponent(name)}?fieldManager=kubectl-rollout`;
    const body = { spec: { template: { metadata: { annotations } } } };
    await askApi(client, 'PATCH', path, {
      body,
      contentType: 'application/strategic-merge-patch+json',
    });
    return [`Deployment ${name} restarts.`];
  },
};
