import { Config } from '@backstage/config';

const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Anybody who reaches the portal can become anybody, so only this machine may reach it. */
export function refuseOutsideDemo(
  config: Config,
  nodeEnvironment: string | undefined,
): void {
  if (nodeEnvironment === 'production') {
    throw new Error(
      'The demo identities sign people in without a password and refuse to load with NODE_ENV=production: remove ./demoIdentities from packages/backend/src/index.ts and add a real sign-in provider.',
    );
  }
  const host = config.getOptionalString('backend.listen.host');
  if (host === undefined || !loopbackHosts.includes(host)) {
    throw new Error(
      `The demo identities sign people in without a password and refuse to load while backend.listen.host is ${host ?? 'not set'}: set it to 127.0.0.1.`,
    );
  }
}
