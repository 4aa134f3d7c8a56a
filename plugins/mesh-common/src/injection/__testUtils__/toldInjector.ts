import {
  injectorService,
  injectorSettings,
} from '../../facts/__testUtils__/injectorServiceFixture';
import type { InjectorSettings } from '../../facts/injectorSettings';
import type { InjectorService } from '../../facts/namespaceFacts';
import type { IntendedRevision } from '../../model/intendedRevision';
import { known } from '../../model/known';

const now = '2026-01-01T00:00:00.000Z';

/** The Services of revisions, each with what is different about it. */
export function services(
  ...list: Array<[revision: string, changes?: Partial<InjectorService>]>
) {
  return known(
    list.map(([revision, changes]) => injectorService(revision, changes)),
    now,
  );
}

/** What an injector was told, where that is not what the charts say. */
export function told(
  changes: Partial<InjectorSettings>,
): Pick<InjectorService, 'settings'> {
  return { settings: known(injectorSettings(changes), now) };
}

/** The codes of the reasons, in their order. */
export function codesOf({ reasons }: IntendedRevision): string[] {
  return reasons.map(({ code }) => code);
}
