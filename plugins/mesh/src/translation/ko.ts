import { card } from './ko/card';
import { checks } from './ko/checks';
import { common } from './ko/common';
import { engine } from './ko/engine';
import { entityMesh } from './ko/entityMesh';
import { events } from './ko/events';
import { evictions } from './ko/evictions';
import { evidence } from './ko/evidence';
import { explain } from './ko/explain';
import { explainChain } from './ko/explainChain';
import { fleet } from './ko/fleet';
import { fleetLists } from './ko/fleetLists';
import { fleetReports } from './ko/fleetReports';
import { fleetState } from './ko/fleetState';
import { forecast } from './ko/forecast';
import { migration } from './ko/migration';
import { notRenewable } from './ko/notRenewable';
import { phrases } from './ko/phrases';
import { placements } from './ko/placements';
import { plan } from './ko/plan';
import { pods } from './ko/pods';
import { preview } from './ko/preview';
import { problems } from './ko/problems';
import { reasons } from './ko/reasons';
import { renewal } from './ko/renewal';
import { steering } from './ko/steering';
import { stops } from './ko/stops';
import { verification } from './ko/verification';
import { workloadChecks } from './ko/workloadChecks';
import { why } from './ko/why';
import { workloads } from './ko/workloads';

/** The strings in Korean; the translation ref does not compile while one is missing. */
export default {
  ...common,
  ...card,
  ...entityMesh,
  ...evidence,
  ...explain,
  ...explainChain,
  ...why,
  ...plan,
  ...migration,
  ...fleet,
  ...fleetLists,
  ...fleetReports,
  ...checks,
  ...workloadChecks,
  ...stops,
  ...verification,
  ...steering,
  ...notRenewable,
  ...problems,
  ...placements,
  ...fleetState,
  ...workloads,
  ...renewal,
  ...engine,
  ...forecast,
  ...evictions,
  ...pods,
  ...preview,
  ...events,
  ...reasons,
  ...phrases,
};
