import { createHash } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  connectionsToAsk,
  digestInput,
  makePlan,
  type MigrationRecord,
  type NamespaceFacts,
  type Plan,
  type PlanRequest,
  type PlanSettings,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import { findHighestSequence, savePlan } from '../database/operations';
import type { Previews } from '../preview/Preview';
import type { ClusterObserver } from '../observe/ClusterObserver';

/** A plan with the facts it was made from. */
export interface PlanWithFacts {
  plan: Plan;
  facts: NamespaceFacts;
}

/** Makes plans from fresh facts. */
export class Plans {
  constructor(
    private readonly deps: {
      knex: Knex;
      observer: ClusterObserver;
      directory: Pick<ClusterDirectory, 'list'>;
      previews: Pick<Previews, 'words'>;
      portal: string;
      settings: PlanSettings;
    },
  ) {}

  /** A plan of now. Throws NotFoundError for a cluster or namespace that does not exist. */
  async make(request: PlanRequest): Promise<PlanWithFacts> {
    const { cluster, namespace } = request;
    await this.refuseUnknownCluster(cluster);
    const [observed, injectorWords] = await Promise.all([
      this.observe(cluster, namespace, request.target),
      this.deps.previews.words(cluster, namespace, request.target),
    ]);
    const facts = { ...observed, injectorWords };
    if (facts.object.state === 'known' && facts.object.value === null) {
      throw new NotFoundError(
        `Cluster ${cluster} has no namespace ${namespace}. Correct the name; "kubectl get namespaces" lists them.`,
      );
    }
    const made = makePlan({
      request,
      facts,
      // Who may start is added for the person who asks; the digest does not cover it.
      mayStart: { allowed: true },
      madeAt: new Date().toISOString(),
      settings: this.deps.settings,
    });
    const digest = createHash('sha256').update(digestInput(made)).digest('hex');
    return { plan: { ...made, digest }, facts };
  }

  /** Remembers a plan that a person has seen, to be able to say what has changed when it is started. */
  async remember(plan: Plan): Promise<void> {
    await savePlan(this.deps.knex, plan);
  }

  /** Fresh facts of a namespace, with what the writer may do and whether the target's istiods can be asked. */
  async observe(
    cluster: string,
    namespace: string,
    target: Target | null = null,
  ): Promise<NamespaceFacts> {
    const { knex, observer, portal } = this.deps;
    return await observer.observeNamespace(cluster, namespace, {
      connectionsOf: target,
      askWriter: true,
      portal,
      highestSequence: await findHighestSequence(knex, cluster, namespace),
    });
  }

  /** Fresh facts for the page of a migration that rests. */
  async observeFor(record: MigrationRecord): Promise<NamespaceFacts> {
    const { knex, observer, portal } = this.deps;
    const { cluster, namespace } = record;
    return await observer.observeNamespace(cluster, namespace, {
      connectionsOf: connectionsToAsk(record),
      askWriter: false,
      portal,
      highestSequence: await findHighestSequence(knex, cluster, namespace),
    });
  }

  private async refuseUnknownCluster(cluster: string): Promise<void> {
    const { items, problem } = await this.deps.directory.list();
    if (items.some(({ name }) => name === cluster)) return;
    const known = items.map(({ name }) => name).join(', ');
    throw new NotFoundError(
      problem ?? `This portal has no cluster ${cluster}. It knows: ${known}.`,
    );
  }
}
