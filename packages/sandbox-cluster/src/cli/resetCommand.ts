import { askApi } from './askApi';
import { Command } from './Command';

/** Back to the beginning. */
export const resetCommand: Command = {
  name: 'reset',
  usage: 'reset',
  description:
    'Put the cluster back to the beginning of its scenario. The portal keeps its own history; npm run demo -- --reset puts back both.',
  async run({ client }) {
    await askApi(client, 'POST', '/sandbox/reset', { body: {} });
    return ['The cluster is as it was at the beginning.'];
  },
};
