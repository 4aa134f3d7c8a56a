import { isJsonObject } from '../store/json';
import { askApi } from './askApi';
import { Command } from './Command';
import { table } from './table';

/** Shows the writes that reached the API. */
export const auditCommand: Command = {
  name: 'audit',
  usage: 'audit',
  description: 'Show every write that reached the API server, and by whom.',
  async run({ client }) {
    const { entries } = await askApi(client, 'GET', '/sandbox/audit');
    const known = Array.isArray(entries) ? entries.filter(isJsonObject) : [];
    if (known.length === 0) return ['Nothing has been written yet.'];
    const rows = known.map(entry => [
      String(entry.at),
      String(entry.user),
      `${String(entry.verb)}${entry.dryRun === true ? ' (dry run)' : ''}`,
      [entry.resource, entry.namespace, entry.name].filter(Boolean).join('/'),
      String(entry.code),
    ]);
    return table(['AT', 'USER', 'VERB', 'OBJECT', 'CODE'], rows);
  },
};
