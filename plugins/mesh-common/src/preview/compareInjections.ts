import type { JsonObject } from '@backstage/types';
import { changesBetween } from './changesBetween';
import { comparablePod } from './comparablePod';
import type { PodChange } from './podChange';

/**
 * In what two injectors' answers for the same pod differ.
 *
 * @remarks
 * Whole pods are compared, the application's containers included, since injectors rewrite their probes. Nothing but an
 * injector has touched them, so that every difference is one of the injectors.
 *
 * @public
 */
export function compareInjections(
  before: JsonObject,
  after: JsonObject,
): PodChange[] {
  return changesBetween(comparablePod(before), comparablePod(after));
}
