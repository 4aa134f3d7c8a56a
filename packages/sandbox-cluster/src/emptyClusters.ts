import { AdmissionCache } from './admission/AdmissionCache';
import { mutatingAdmission } from './admission/mutatingAdmission';
import { Admission, Cluster, servedResources } from './api/Cluster';
import { Faults } from './api/Faults';
import { VirtualClock } from './clock';
import { SandboxOptions } from './createSandboxCluster';
import { Identifiers } from './store/Identifiers';
import { ObjectStore } from './store/ObjectStore';

/** One view of the cluster for each API server, which differ in what their webhooks are matched by, and one for the controllers. */
export function emptyClusters(
  options: SandboxOptions,
  clock: VirtualClock,
): { cluster: Cluster; ofServers: Cluster[] } {
  const {
    scenario,
    seed = scenario.name,
    customResources = scenario.customResources,
    apiServers = [{ cacheLagMs: 0 }],
  } = options;
  const store = new ObjectStore(() => clock.now());
  const admissions = apiServers.map(({ cacheLagMs }) =>
    mutatingAdmission(new AdmissionCache(store, clock, cacheLagMs)),
  );
  const cluster = {
    store,
    clock,
    identifiers: new Identifiers(seed),
    faults: new Faults(),
    admission: takingTurns(admissions),
    served: servedResources(customResources),
  };
  const ofServers = admissions.map(admission => ({ ...cluster, admission }));
  return { cluster, ofServers };
}

/** Controllers reach the API servers through a balancer: one after the other. */
function takingTurns(admissions: readonly Admission[]): Admission {
  let turn = 0;
  return (cluster, resource, object) => {
    const admission = admissions[turn % admissions.length];
    if (resource.plural === 'pods') turn += 1;
    return admission(cluster, resource, object);
  };
}
