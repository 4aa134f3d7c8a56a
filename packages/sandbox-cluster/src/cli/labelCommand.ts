import { isJsonObject } from '../store/json';
import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command } from './Command';

function labelsFrom(words: string[]): Record<string, string | null> {
  return Object.fromEntries(
    words.map((word): [string, string | null] => {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
      if (key !== undefined) return [key, value];
      if (word.endsWith('-')) return [word.slice(0, -1), null];
      throw new CliProblem(
        `"${word}" is no label. Write key=value to set one, or key- to remove it.`,
      );
    }),
  );
}

/** Sets and removes labels of a namespace, as a person with kubectl would. */
export const labelCommand: Command = {
  name: 'label',
  usage: 'label namespace NAME KEY=VALUE … KEY- …',
  description:
    'Set and remove labels of a namespace, such as istio.io/rev=1-30-3 istio-injection-',
  async run({ words: [kind = '', name, ...rest], client }) {
    if (!['namespace', 'namespaces', 'ns'].includes(kind))
      throw new CliProblem('Only namespaces can be labelled.');
    if (!name || rest.length === 0)
      throw new CliProblem('Say which namespace and which labels.');
    const body = { metadata: { labels: labelsFrom(rest) } };
    const path = `/api/v1/namespaces/${encodeURIComponent(name)}?fieldManager=kubectl-label`;
    const options = { body, contentType: 'application/merge-patch+json' };
    const { metadata } = await askApi(client, 'PATCH', path, options);
    const labels =
      isJsonObject(metadata) && isJsonObject(metadata.labels)
        ? metadata.labels
        : {};
    const present = Object.entries(labels).map(
      ([key, value]) => `  ${key}=${String(value)}`,
    );
    return [`Namespace ${name} is labelled:`, ...present];
  },
};
