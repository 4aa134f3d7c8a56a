import { ApiClient } from '../client/ApiClient';

/** What a command is called with: the words after its name, and its options. */
export interface CommandInput {
  words: string[];
  namespace?: string;
  fault?: string;
  client: ApiClient;
  /** How the cluster is reached by other tools. */
  connection: { token: string; secureUrl?: string; ca?: string };
}

/** One thing that the outside hand can do. */
export interface Command {
  name: string;
  usage: string;
  description: string;
  /** Answers the lines to print. */
  run(input: CommandInput): Promise<string[]>;
}
