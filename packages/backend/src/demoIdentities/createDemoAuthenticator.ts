import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  type ProxyAuthenticator,
} from '@backstage/plugin-auth-node';
import type { DemoPerson } from './readDemoPeople';

const loopbackAddresses: readonly string[] = [
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
];

/**
 * Takes the person from a header of its own. A browser sends such a header to
 * another origin only after a preflight, which the portal answers for nobody,
 * so no other site can sign a visitor in.
 */
export function createDemoAuthenticator(
  people: readonly DemoPerson[],
): ProxyAuthenticator<undefined, DemoPerson, undefined> {
  return createProxyAuthenticator({
    defaultProfileTransform: async person => ({
      profile: { displayName: person.displayName },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const address = req.socket.remoteAddress;
      if (address === undefined || !loopbackAddresses.includes(address)) {
        throw new NotAllowedError(
          'The demo identities answer only to this machine. Open the portal on the machine that runs it.',
        );
      }
      const asked = req.get('x-mesh-demo-user');
      const person = people.find(
        ({ userEntityRef }) => userEntityRef === asked,
      );
      if (!person) {
        throw new AuthenticationError(
          `${asked ? `${asked} is not a person of the demo` : 'The request names nobody'}. Send X-Mesh-Demo-User with one of: ${people.map(({ userEntityRef }) => userEntityRef).join(', ')}.`,
        );
      }
      return { result: person };
    },
  });
}
