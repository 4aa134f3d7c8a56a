import { IncomingMessage } from 'node:http';
import { TokenUser, unauthorized } from './access';

/** The user whose bearer token a request carries; 401 when it carries none that is known. */
export function authenticate(
  request: IncomingMessage,
  tokens: readonly TokenUser[],
): TokenUser {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const user =
    scheme.toLowerCase() === 'bearer'
      ? tokens.find(each => each.token === token)
      : undefined;
  if (!user) throw unauthorized();
  return user;
}
