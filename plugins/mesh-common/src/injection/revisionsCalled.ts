import type { InjectionWebhook } from '../facts/injectionWebhook';
import { injectorBehind } from './injectorBehind';
import type { Injection } from './injection';

/**
 * The revisions that a configuration calls: those behind its Services, or the one of its label where no Service tells.
 *
 * @remarks
 * A configuration whose label was edited without its entries still calls the revision that it called before, which
 * therefore is in use.
 */
export function revisionsCalled(
  configuration: InjectionWebhook,
  services: Injection['services'],
): string[] {
  const revisions = configuration.entries.flatMap(
    entry => injectorBehind(configuration, entry, services).revision ?? [],
  );
  return [...new Set(revisions)];
}
