import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

/** A person of the demo, as the sign-in page offers it. */
export type DemoPerson = { userEntityRef: string; displayName: string };

/** Reads `demo.people`, the same list that the sign-in page shows. */
export function readDemoPeople(config: Config): DemoPerson[] {
  return config.getConfigArray('demo.people').map(person => ({
    userEntityRef: stringifyEntityRef(parseEntityRef(person.getString('user'))),
    displayName: person.getString('name'),
  }));
}
