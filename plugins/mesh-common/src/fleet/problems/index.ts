import type { FleetCheck } from '../fleetCheck';
import { asksForNothingServed } from './asksForNothingServed';
import { bothLabelStyles } from './bothLabelStyles';
import { catalogIsNotKnown } from './catalogIsNotKnown';
import { claimIsNotConfirmed } from './claimIsNotConfirmed';
import { clusterIsNotRead } from './clusterIsNotRead';
import { clusterIsReadOnly } from './clusterIsReadOnly';
import { configurationCallsAnother } from './configurationCallsAnother';
import { factsAreUnknown } from './factsAreUnknown';
import { injectorIsDown } from './injectorIsDown';
import { injectorIsNotRead } from './injectorIsNotRead';
import { kindsAreUnread } from './kindsAreUnread';
import { migrationStopped } from './migrationStopped';
import { podsDrifted } from './podsDrifted';
import { podsFailOnRevision } from './podsFailOnRevision';
import { podsOptedOut } from './podsOptedOut';
import { podsWithoutSidecar } from './podsWithoutSidecar';
import { revisionIsGone } from './revisionIsGone';
import { revisionIsInDoubt } from './revisionIsInDoubt';
import { severalConfigurationsMatch } from './severalConfigurationsMatch';
import { tagIsBroken } from './tagIsBroken';
import { tagServiceDisagrees } from './tagServiceDisagrees';

/** Everything that is looked for in the fleet, by code. @public */
export const fleetChecks: readonly FleetCheck[] = [
  clusterIsNotRead,
  factsAreUnknown,
  injectorIsDown,
  tagIsBroken,
  asksForNothingServed,
  severalConfigurationsMatch,
  bothLabelStyles,
  podsDrifted,
  podsFailOnRevision,
  podsWithoutSidecar,
  revisionIsGone,
  migrationStopped,
  podsOptedOut,
  claimIsNotConfirmed,
  catalogIsNotKnown,
  clusterIsReadOnly,
  kindsAreUnread,
  configurationCallsAnother,
  tagServiceDisagrees,
  injectorIsNotRead,
  revisionIsInDoubt,
];
