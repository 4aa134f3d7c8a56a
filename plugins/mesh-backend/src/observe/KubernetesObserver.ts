import { setMaxListeners } from 'node:events';
import {
  type Known,
  known,
  type NamespaceFacts,
  targetRevision,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClients } from '../cluster/ClusterClient';
import type { ClusterObserver, ObserveOptions } from './ClusterObserver';
import type { IstiodPod } from './countControlPlanes';
import { type AskedCluster, IstiodConnections } from './IstiodConnections';
import type { FreshRead } from './FreshRead';
import { IstiodVersions } from './IstiodVersions';
import { observeControlPlanes } from './observeControlPlanes';
import { observeGateways } from './observeGateways';
import { observeInjectorServices } from './observeInjectorServices';
import { observeIstiods } from './observeIstiods';
import { notRead, observeLimits, unknownLimits } from './observeLimits';
import { observeObject } from './observeObject';
import { observePods } from './observePods';
import { observeWebhooks } from './observeWebhooks';
import { observeWorkloads } from './observeWorkloads';
import { observeWriter } from './observeWriter';
import { noteRetryAfter } from './noteRetryAfter';
import { ReadAhead } from './ReadAhead';
import { wordsOf } from '../cluster/wordsOf';

type Observed = Omit<
  NamespaceFacts,
  'cluster' | 'namespace' | 'portal' | 'highestSequence'
>;

/** Observes with the portal's reader, and asks about writes with its writer; everything at once. */
export class KubernetesObserver implements ClusterObserver {
  private readonly versions = new IstiodVersions();
  private readonly reads = new ReadAhead();

  constructor(
    private readonly clients: ClusterClients,
    private readonly connections = new IstiodConnections(),
  ) {}

  async observeNamespace(
    cluster: string,
    namespace: string,
    options: ObserveOptions,
  ): Promise<NamespaceFacts> {
    return {
      cluster,
      namespace,
      portal: options.portal,
      highestSequence: options.highestSequence,
      ...(await this.observe(cluster, namespace, options)),
    };
  }

  private async observe(
    cluster: string,
    namespace: string,
    options: ObserveOptions,
  ): Promise<Observed> {
    const { signal } = options;
    // Some twenty reads listen for the end of one look, which Node would take for a leak.
    if (signal) setMaxListeners(0, signal);
    try {
      const client = noteRetryAfter(
        await this.clients.reader(cluster),
        options.onRetryAfter,
      );
      const ahead = this.reads.look(cluster, client, signal);
      const facts = this.readAll(
        cluster,
        { client: ahead.client, namespace, signal },
        options,
      );
      ahead.begun();
      return await facts;
    } catch (error) {
      return allUnknown(wordsOf(error));
    }
  }

  private async readAll(
    cluster: string,
    read: FreshRead,
    { connectionsOf, askWriter, signal }: ObserveOptions,
  ): Promise<Observed> {
    const { client, namespace } = read;
    const pods = observePods(read);
    const webhooks = observeWebhooks(read);
    const istiods = observeIstiods(read);
    const object = observeObject(read);
    const injectorServices = observeInjectorServices(read, webhooks, istiods);
    const facts = {
      object,
      webhooks,
      injectorServices,
      controlPlanes: observeControlPlanes(client, this.versions, istiods),
      observed: observeWorkloads(read, pods),
      pods,
      gateways: askWriter ? observeGateways(read) : notRead,
      limits: observeLimits(read, askWriter),
      connections: this.askIstiods(
        { name: cluster, client },
        namespace,
        revisionToAsk(connectionsOf, { object, webhooks, injectorServices }),
        istiods,
      ),
      writer: askWriter
        ? observeWriter(
            cluster,
            () => this.clients.writer(cluster),
            namespace,
            signal,
          )
        : unknown('The rights of the writer were not asked for.'),
    };
    return {
      object: await facts.object,
      webhooks: await facts.webhooks,
      injectorServices: await facts.injectorServices,
      controlPlanes: await facts.controlPlanes,
      ...(await facts.observed),
      pods: await facts.pods,
      gateways: await facts.gateways,
      ...(await facts.limits),
      connections: await facts.connections,
      writer: await facts.writer,
    };
  }

  private async askIstiods(
    cluster: AskedCluster,
    namespace: string,
    asked: Promise<Known<string | null>>,
    istiods: Promise<Known<IstiodPod[]>>,
  ): Promise<NamespaceFacts['connections']> {
    const revision = await asked;
    if (revision.state === 'unknown') return revision;
    if (revision.value === null) return unknown('istiod was not asked.');
    return await this.connections.ofRevision(
      ...([cluster, namespace, revision.value] as const),
      await istiods,
    );
  }
}

/** The revision whose istiods are asked, which of a target is known once the webhooks are. */
async function revisionToAsk(
  of: ObserveOptions['connectionsOf'],
  reads: {
    [Name in 'object' | 'webhooks' | 'injectorServices']: Promise<
      NamespaceFacts[Name]
    >;
  },
): Promise<Known<string | null>> {
  if (of === null || typeof of === 'string') return known(of, '');
  return targetRevision(of, {
    object: await reads.object,
    webhooks: await reads.webhooks,
    injectorServices: await reads.injectorServices,
  });
}

function allUnknown(why: string): Observed {
  return {
    object: unknown(why),
    webhooks: unknown(why),
    injectorServices: unknown(why),
    controlPlanes: unknown(why),
    workloads: unknown(why),
    unreadKinds: [],
    pods: unknown(why),
    gateways: unknown(why),
    ...unknownLimits(why),
    connections: unknown(why),
    writer: unknown(why),
  };
}
