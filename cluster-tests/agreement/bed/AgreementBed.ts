import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { istioNamespace } from '../../stage/istioObjects';
import { KubernetesApi, readAccess } from '../../stage/KubernetesApi';
import { observeInjection } from '../compare/observeInjection';
import type { WebhookState } from '../states/WebhookState';
import { createNamespaces, removeNamespaces } from './createNamespaces';
import { Injectors } from './Injectors';
import { productClient } from './productClient';
import { Webhooks } from './Webhooks';

/** A real API server, the injectors, and namespaces of every kind. */
export class AgreementBed {
  private constructor(
    readonly kubernetes: KubernetesApi,
    private readonly injectors: Injectors,
    private readonly webhooks: Webhooks,
  ) {}

  static async prepare(): Promise<AgreementBed> {
    const folder = mkdtempSync(join(tmpdir(), 'mesh-agreement-'));
    console.log(`Logs of the injectors: ${folder}`);
    const kubernetes = new KubernetesApi(readAccess());
    await kubernetes.apply('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: istioNamespace },
    });
    const injectors = new Injectors(kubernetes, folder);
    const webhooks = new Webhooks(kubernetes, injectors.caBundle);
    const bed = new AgreementBed(kubernetes, injectors, webhooks);
    try {
      await Promise.all([injectors.start(), createNamespaces(kubernetes)]);
      return bed;
    } catch (error) {
      // Processes that are left behind would keep the test from ending.
      await injectors.end();
      throw error;
    }
  }

  /** Puts the cluster into the state, and reads it as the product does. */
  async enter(state: WebhookState, marker: string) {
    await this.injectors.tell(state.settings ?? {}, marker);
    await this.webhooks.replace(state.configurations, marker);
    return observeInjection(productClient(this.kubernetes.access));
  }

  async tearDown(): Promise<void> {
    await this.webhooks.remove();
    await this.injectors.remove();
    await removeNamespaces(this.kubernetes);
    this.kubernetes.close();
  }
}
