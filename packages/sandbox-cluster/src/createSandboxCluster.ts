import { behaviours } from './behaviours';
import { createBehaviourRunner } from './behaviours/createBehaviourRunner';
import { VirtualClock } from './clock';
import { Control } from './Control';
import { emptyClusters } from './emptyClusters';
import { TokenUser } from './http/access';
import { AuditLog } from './http/AuditLog';
import { createControlHandler } from './http/handleControl';
import { ServerCertificate } from './http/ProtocolListener';
import { adminRules, readerRules, writerRules } from './http/roles';
import { SandboxServer } from './http/SandboxServer';
import { Outages } from './Outages';
import { customResourceDefinitions } from './scenarios/parts/customResourceDefinitions';
import { createLife } from './scenarios/life/createLife';
import { Scenario, Stage } from './scenarios/Stage';
import { ObjectStore } from './store/ObjectStore';

/** The three tokens of a sandbox, whose rules are those the product is given. @public */
export interface SandboxTokens {
  reader: string;
  writer: string;
  admin: string;
}

/** @public */
export interface ApiServerOptions {
  /** How long ago the namespaces and webhooks are that it matches new pods by, in milliseconds. */
  cacheLagMs: number;
}

/** @public */
export interface SandboxOptions {
  scenario: Scenario;
  /** `stepped` moves only by `clock.advance`; `real-time` lets the demo run by itself. */
  clock?: 'stepped' | 'real-time';
  tokens?: SandboxTokens;
  /** Lets the server speak TLS too, on the same port. */
  certificate?: ServerCertificate;
  /** More users, with rules of a test's own. */
  users?: readonly TokenUser[];
  /** Whether the Gateway API is there; the scenario says so otherwise. */
  customResources?: boolean;
  /** Its API servers, on one store; one without a lag unless said otherwise. */
  apiServers?: readonly ApiServerOptions[];
  /** The seed of UIDs and random names. */
  seed?: string;
}

/** A running or startable sandbox cluster. @public */
export interface SandboxCluster {
  /** The address, once started. */
  readonly url: string;
  /** The addresses of all its API servers. */
  readonly urls: readonly string[];
  readonly tokens: SandboxTokens;
  readonly clock: VirtualClock;
  readonly store: ObjectStore;
  readonly control: Control;
  /** Writes as a scenario does, for tests that set a stage of their own. */
  readonly stage: Stage;
  /** Listens on loopback, on a free port when 0 or absent. */
  start(port?: number): Promise<string>;
  stop(): Promise<void>;
}

/** The tokens of tests; the demo makes its own. */
export const testTokens: SandboxTokens = {
  reader: 'sandbox-reader',
  writer: 'sandbox-writer',
  admin: 'sandbox-admin',
};

// How far back the demo's scenario begins, so that its objects are not all as old as the first request.
const history = 2 * 60 * 60 * 1000;

function usersOf(
  tokens: SandboxTokens,
  more: readonly TokenUser[],
): TokenUser[] {
  return [
    {
      token: tokens.reader,
      user: 'system:serviceaccount:mesh-system:mesh-reader',
      rules: readerRules,
    },
    {
      token: tokens.writer,
      user: 'system:serviceaccount:mesh-system:mesh-writer',
      rules: writerRules,
    },
    { token: tokens.admin, user: 'kubernetes-admin', rules: adminRules },
    ...more,
  ];
}

/**
 * Makes a cluster in this process, with its scenario built and settled. It serves nothing before `start`.
 * @public
 */
export function createSandboxCluster(options: SandboxOptions): SandboxCluster {
  const {
    scenario,
    clock: mode = 'stepped',
    tokens = testTokens,
    users = [],
  } = options;
  const clock = new VirtualClock();
  const { cluster, ofServers } = emptyClusters(options, clock);
  const { store } = cluster;
  const stage = new Stage(cluster, clock);
  store.onEvent(() => clock.wake(clock.now()));
  const build = () => {
    clock.drive(createBehaviourRunner(cluster, behaviours));
    if (mode === 'real-time') clock.stepFrom(Date.now() - history);
    if (cluster.served.some(({ custom }) => custom))
      stage.create(...customResourceDefinitions());
    scenario.build(stage);
    if (mode === 'real-time') {
      const lives = scenario.life ? [createLife(scenario.life)] : [];
      clock.drive(createBehaviourRunner(cluster, [...behaviours, ...lives]));
      clock.runInRealTime();
    }
  };
  build();

  const audit = new AuditLog();
  const known = usersOf(tokens, users);
  const servers = ofServers.map(
    each =>
      new SandboxServer(
        { cluster: each, tokens: known, audit },
        options.certificate,
      ),
  );
  const faultChanged = () => servers.forEach(each => each.faultChanged());
  const rebuild = () => {
    store.clear();
    build();
    // What clients saw before is too old now: they list again, as after the restart of an API server.
    store.compact();
  };
  const outages =
    mode === 'real-time' &&
    scenario.outages &&
    new Outages(scenario.outages, away => {
      cluster.faults.api = away ? 'unavailable' : undefined;
      faultChanged();
    });
  const control = new Control({
    cluster,
    audit,
    clock,
    rebuild,
    outages: outages || undefined,
    apiFaultChanged: faultChanged,
  });
  servers.forEach(each =>
    each.controlledBy(createControlHandler(control, known)),
  );
  const start = async (port = 0) => {
    const [first, ...others] = servers;
    const url = await first.listen(port);
    for (const each of others) await each.listen(0);
    if (outages) outages.begin();
    return url;
  };
  const stop = async () => {
    if (outages) outages.end();
    clock.stop();
    for (const each of servers) await each.close();
  };
  return {
    get url() {
      return servers[0].url;
    },
    get urls() {
      return servers.map(({ url }) => url);
    },
    ...{ tokens, clock, store, control, stage, start, stop },
  };
}
