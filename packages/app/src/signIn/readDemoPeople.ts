import type { ConfigApi } from '@backstage/core-plugin-api';

/** A person of the demo, see `demo.people` in app-config.yaml. */
export type DemoPerson = {
  user: string;
  name: string;
  team: string;
  may: string;
};

/** Reads the people whom the backend will sign in. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  return config.getConfigArray('demo.people').map(person => ({
    user: person.getString('user'),
    name: person.getString('name'),
    team: person.getString('team'),
    may: person.getString('may'),
  }));
}
