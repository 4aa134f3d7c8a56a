import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient, ClusterClients } from '../cluster/ClusterClient';
import { whyReadOnly } from '../cluster/whyReadOnly';
import type { ClusterWriter, EffectOutcome } from './ClusterWriter';
import { describeIntent } from './describeIntent';
import { effects } from './index';
import { outcomeOf } from './outcomeOf';

/** Carries out intents with each cluster's writer, and leaves a line in the audit log for each, with the person. */
export class AuditedClusterWriter implements ClusterWriter {
  constructor(
    private readonly deps: { clients: ClusterClients; auditor: AuditorService },
  ) {}

  async perform(
    cluster: string,
    intent: Intent,
    person: string,
    signal: AbortSignal,
  ): Promise<EffectOutcome> {
    const event = await this.deps.auditor.createEvent({
      eventId: 'cluster-write',
      severityLevel: 'high',
      meta: {
        actionType: intent.kind,
        cluster,
        object: intent.name,
        uid: intent.uid,
        what: describeIntent(intent).text,
        // A background step has no request: the person who asked for the migration is named here.
        requestedBy: person,
      },
    });
    const outcome = await this.write(cluster, intent, signal);
    if (outcome.kind === 'applied') {
      await event.success({
        meta: { resourceVersion: outcome.resourceVersion },
      });
    } else {
      await event.fail({
        meta: { outcome: outcome.kind },
        error: new Error(outcome.why),
      });
    }
    return outcome;
  }

  private async write(
    cluster: string,
    intent: Intent,
    signal: AbortSignal,
  ): Promise<EffectOutcome> {
    try {
      const client = await this.deps.clients.writer(cluster);
      if (!client) return { kind: 'refused', why: whyReadOnly(cluster) };
      const resourceVersion = await perform(client, intent, signal);
      return { kind: 'applied', resourceVersion };
    } catch (error) {
      return outcomeOf(error, intent);
    }
  }
}

/** The switch ties each intent to the effect of its kind, which an index into the map cannot. */
function perform(
  client: ClusterClient,
  intent: Intent,
  signal: AbortSignal,
): Promise<string | null> {
  switch (intent.kind) {
    case 'write-record':
      return effects[intent.kind](client, intent, signal);
    case 'relabel-namespace':
      return effects[intent.kind](client, intent, signal);
    case 'restart-workload':
      return effects[intent.kind](client, intent, signal);
    case 'restart-rollout':
      return effects[intent.kind](client, intent, signal);
    case 'evict-pod':
      return effects[intent.kind](client, intent, signal);
    case 'delete-pod':
      return effects[intent.kind](client, intent, signal);
    case 'fence':
      return effects[intent.kind](client, intent, signal);
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}
