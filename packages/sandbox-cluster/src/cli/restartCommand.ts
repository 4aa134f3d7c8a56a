import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command } from './Command';

const kinds = [
  { words: ['deployment', 'deployments', 'deploy'], plural: 'deployments' },
  { words: ['statefulset', 'statefulsets', 'sts'], plural: 'statefulsets' },
  { words: ['daemonset', 'daemonsets', 'ds'], plural: 'daemonsets' },
];

/** Restarts a workload with the annotation that kubectl uses. */
export const restartCommand: Command = {
  name: 'restart',
  usage: 'restart deployment|statefulset|daemonset NAME -n NAMESPACE',
  description: 'Restart a workload, as kubectl rollout restart does.',
  async run({ words: [kind = '', name], namespace, client }) {
    const found = kinds.find(({ words }) => words.includes(kind));
    if (!found)
      throw new CliProblem(
        'Only deployments, statefulsets and daemonsets can be restarted.',
      );
    const [word] = found.words;
    if (!name || !namespace)
      throw new CliProblem(`Say which ${word}, and its namespace with -n.`);
    const annotations = {
      'kubectl.kubernetes.io/restartedAt': new Date().toISOString(),
    };
    const path = `/apis/apps/v1/namespaces/${encodeURIComponent(namespace)}/${found.plural}/${encodeURIComponent(name)}?fieldManager=kubectl-rollout`;
    const body = { spec: { template: { metadata: { annotations } } } };
    await askApi(client, 'PATCH', path, {
      body,
      contentType: 'application/strategic-merge-patch+json',
    });
    return [`${word[0].toUpperCase()}${word.slice(1)} ${name} restarts.`];
  },
};
