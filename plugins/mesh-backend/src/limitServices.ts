import { limitCalls } from './outbound/limitCalls';
import type { Limit } from './outbound/withinLimit';

/** Every service that the plugin gets, and how long its answers may take; null for what stays in this process. */
const limits = {
  access: answers('The kubernetes plugin', 30),
  auditor: answers('The audit log', 10),
  auth: answers("The portal's auth service", 10),
  catalog: answers('The catalog', 20),
  // What is asked of the database has limits of its own, see openDatabase.
  database: null,
  events: answers("The portal's events", 10),
  httpAuth: answers("The portal's auth service", 10),
  httpRouter: null,
  lifecycle: null,
  logger: null,
  notifications: answers('The notifications plugin', 10),
  permissions: answers('The permission plugin', 10),
  permissionsRegistry: null,
  rootConfig: null,
  rootInstanceMetadata: answers('The backend', 10),
  scheduler: answers("The portal's scheduler", 60),
  userInfo: answers("The portal's auth service", 10),
} as const satisfies Record<string, Limit | null>;

type Services = Record<keyof typeof limits, object>;

function answers(who: string, seconds: number): Limit {
  return {
    ms: seconds * 1_000,
    words: `${who} did not answer within ${seconds} s`,
  };
}

/** The services of the plugin, whose answers are waited for within their limits. A service without an entry does not compile. */
export function limitServices<Given extends Services>(
  services: Given & Record<Exclude<keyof Given, keyof Services>, never>,
): Given {
  const limited = Object.entries(limits).map(([name, limit]) => {
    const service = services[name as keyof Services];
    return [name, limit ? limitCalls(service, limit) : service];
  });
  return Object.fromEntries(limited);
}
