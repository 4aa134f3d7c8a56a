import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';

// Backstage's own fakes come with a whole backend, which takes two seconds to load in each file of tests.

/** A logger that says nothing. */
export function silentLogger(): LoggerService {
  const logger: LoggerService = {
    error: () => {},
    warn: () => {},
    info: () => {},
    debug: () => {},
    child: () => logger,
  };
  return logger;
}

/** An auditor that takes every event; `seen` is told of each. */
export function listeningAuditor(
  seen: (event: object) => void = () => {},
): AuditorService {
  return {
    createEvent: async options => {
      seen(options);
      return { success: async () => {}, fail: async () => {} };
    },
  };
}

/** The credentials of a person who is signed in. */
export function userCredentials(
  userEntityRef: string,
): BackstageCredentials<BackstageUserPrincipal> {
  return {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user', userEntityRef },
  };
}

/** The credentials of a plugin or of an external system. */
export function serviceCredentials(): BackstageCredentials {
  return {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'service', subject: 'external:test-service' },
  };
}
