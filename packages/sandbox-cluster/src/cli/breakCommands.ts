import { JsonObject } from '../store/json';
import { workloadWordOf, workloadWords } from '../workloadKinds';
import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command, CommandInput } from './Command';

interface Target {
  body: JsonObject;
  words: string;
}

function podsTarget(
  given: string | undefined,
  namespace: string | undefined,
  fault: string | undefined,
): Target {
  if (!given || !namespace)
    throw new CliProblem('Say which deployment, and its namespace with -n.');
  const [first, second] = given.split('/');
  const kind = second === undefined ? 'deployment' : first;
  const word = workloadWordOf(kind);
  if (!word)
    throw new CliProblem(
      `The pods of a "${kind}" cannot be broken. Those of these can: ${workloadWords.join(', ')}.`,
    );
  const workload = { kind: word, name: second ?? first };
  return {
    body: { target: 'pods', namespace, workload, fault },
    words: `${word[0].toUpperCase()}${word.slice(1)} ${workload.name} in ${namespace}`,
  };
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
        body: { target: 'istiod', revision: name, fault },
        words: `The istiod of revision ${name}`,
      };
    case 'pods':
      return podsTarget(name, namespace, fault);
    default:
      throw new CliProblem(
        `"${kind}" cannot be broken. What can: api, istiod REVISION, pods -n NAMESPACE [KIND/]NAME.`,
      );
  }
}

const targets = 'api | istiod REVISION | pods -n NAMESPACE [KIND/]NAME';

/** Breaks something from outside. */
export const breakCommand: Command = {
  name: 'break',
  usage: `break ${targets} [--fault FAULT]`,
  description:
    'Break something; a name without a kind is that of a deployment. Faults of pods: not-ready, crash-loop, image-pull; of the api: unavailable, silent; of an istiod: crash-loop, hang, lie-down, forget.',
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
