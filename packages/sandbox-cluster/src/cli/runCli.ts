import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApiClient } from '../client/ApiClient';
import { isJsonObject } from '../store/json';
import { commands } from './index';
import { CliProblem } from './CliProblem';
import { CommandInput } from './Command';

function usage(): string {
  const lines = commands.map(
    command => `  ${command.usage}\n      ${command.description}`,
  );
  return `Usage: npm run sandbox -- [--cluster prod-eu|staging|prod-us] COMMAND\n\nThe hand from outside on a sandbox cluster of the demo; on prod-eu where none is named.\n\n${lines.join('\n')}`;
}

function readArguments(words: string[]) {
  const pieces = parseArgs({
    args: words,
    // `key-` removes a label and must not be taken for an option; only what starts with a dash is one.
    allowPositionals: true,
    options: {
      'state-file': { type: 'string' },
      namespace: { type: 'string', short: 'n' },
      fault: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { ...pieces.values, words: pieces.positionals };
}

function readState(
  stateFile: string | undefined,
): Pick<CommandInput, 'client' | 'connection'> {
  if (!stateFile)
    throw new CliProblem(
      'The option --state-file is missing: the file that the sandbox wrote when it started.',
    );
  let state: unknown;
  try {
    state = JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    throw new CliProblem(
      `The state file ${stateFile} cannot be read. Is the demo running? Start it with: npm run demo`,
    );
  }
  const tokens =
    isJsonObject(state) && isJsonObject(state.tokens) ? state.tokens : {};
  if (
    !isJsonObject(state) ||
    typeof state.url !== 'string' ||
    typeof tokens.admin !== 'string'
  ) {
    throw new CliProblem(
      `The state file ${stateFile} does not name a sandbox. Start the demo again with: npm run demo`,
    );
  }
  const { url, secureUrl, ca } = state;
  return {
    client: new ApiClient({ url, token: tokens.admin }),
    connection: {
      token: tokens.admin,
      ...(typeof secureUrl === 'string' && { secureUrl }),
      ...(typeof ca === 'string' && { ca }),
    },
  };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : '';
}

function problemOf(error: unknown): string {
  if (error instanceof CliProblem) return error.message;
  const text =
    error instanceof Error && error.message ? error.message : String(error);
  const code = codeOf(error);
  if (code === 'ECONNREFUSED')
    return 'The sandbox does not answer. Is the demo running? Start it with: npm run demo';
  return code.startsWith('ERR_PARSE_ARGS')
    ? text
    : `That did not work. ${text}`;
}

/** Runs one command line; answers the exit code. */
export async function runCli(
  args: string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  try {
    const {
      words,
      help,
      'state-file': stateFile,
      namespace,
      fault,
    } = readArguments(args);
    const [name, ...rest] = words;
    if (help || name === undefined) {
      print(usage());
      return help ? 0 : 2;
    }
    const command = commands.find(each => each.name === name);
    if (!command)
      throw new CliProblem(
        `There is no command "${name}". There are ${commands.map(each => each.name).join(', ')}.`,
      );
    const lines = await command.run({
      words: rest,
      namespace,
      fault,
      ...readState(stateFile),
    });
    lines.forEach(print);
    return 0;
  } catch (error) {
    complain(problemOf(error));
    return 1;
  }
}
