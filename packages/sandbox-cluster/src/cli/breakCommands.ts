import { JsonObject } from '../store/json';
import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command, CommandInput } from './Command';

interface Target {
  body: JsonObject;
  words: string;
}

function targetOf({
  words: [kind = '', name],
  namespace,
  fault,
}: CommandInput): Target {
  switch (kind) {
    case 'api':
      return { body: { target: 'api', fault }, words: 'The API server' };
    case 'istiod':
      if (!name)
        throw new CliProblem('Say which revision of istiod, such as 1-30-3.');
      return {
        body: { target: 'istiod', revision: name },
        words: `The istiod of revision ${name}`,
      };
    case 'pods':
      if (!name || !namespace)
        throw new CliProblem(
          'Say which deployment, and its namespace with -n.',
        );
      return {
        body: { target: 'pods', namespace, deployment: name, fault },
        words: `Deployment ${name} in ${namespace}`,
      };
    default:
      throw new CliProblem(
        `"${kind}" cannot be broken. What can: api, istiod REVISION, pods -n NAMESPACE DEPLOYMENT.`,
      );
  }
}

const targets = 'api | istiod REVISION | pods -n NAMESPACE DEPLOYMENT';

/** Breaks something from outside. */
export const breakCommand: Command = {
  name: 'break',
  usage: `break ${targets} [--fault FAULT]`,
  description:
    'Break something. Faults of pods: not-ready, crash-loop, image-pull; of the api: unavailable, silent.',
  async run(input) {
    const { body, words } = targetOf(input);
    await askApi(input.client, 'POST', '/sandbox/break', { body });
    return [
      `${words} is broken. To mend it: sandbox mend ${input.words.join(' ')}${input.namespace ? ` -n ${input.namespace}` : ''}`,
    ];
  },
};

/** Mends what was broken. */
export const mendCommand: Command = {
  name: 'mend',
  usage: `mend ${targets}`,
  description: 'Mend what was broken.',
  async run(input) {
    const { body, words } = targetOf({ ...input, fault: undefined });
    await askApi(input.client, 'POST', '/sandbox/mend', { body });
    return [`${words} is mended.`];
  },
};
