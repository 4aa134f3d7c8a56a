import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  meshFleetManagePermission,
  parseNamespace,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import { ownersOf } from '../catalog/PlacedEntity';
import { claims } from '../catalog/placementsOf';
import type { ClusterClients } from '../cluster/ClusterClient';
import type { MeshConfig } from '../config';
import { confirmedOwners } from './confirmedOwners';
import { judgeOwnership } from './judgeOwnership';
import type { MayAct, Ownership } from './Ownership';
import { wordsOf } from '../cluster/wordsOf';

/** Answers from the catalog's `ownedBy`, confirmed by the cluster's own side. */
export class NamespaceOwnership implements Ownership {
  constructor(
    private readonly deps: {
      config: MeshConfig;
      auth: AuthService;
      userInfo: UserInfoService;
      permissions: PermissionsService;
      catalog: CatalogService;
      index: CatalogIndex;
      caches: ClusterCaches;
      clients: ClusterClients;
    },
  ) {}

  async mayAct(
    credentials: BackstageCredentials,
    cluster: string,
    namespace: string,
  ): Promise<MayAct> {
    return this.judge(credentials, cluster, namespace, async () => {
      const client = await this.deps.clients.reader(cluster);
      const object = await client.get(`/api/v1/namespaces/${namespace}`);
      return parseNamespace(object).labels;
    });
  }

  async seemsToMayAct(
    credentials: BackstageCredentials,
    cluster: string,
    namespace: string,
  ): Promise<MayAct> {
    return this.judge(credentials, cluster, namespace, async () => {
      const fact = this.deps.caches.get(cluster)?.namespace(namespace);
      if (fact?.state === 'known') return fact.value?.labels ?? {};
      throw new Error(fact?.why ?? `This portal has no cluster ${cluster}.`);
    });
  }

  private async judge(
    credentials: BackstageCredentials,
    cluster: string,
    namespace: string,
    readLabels: () => Promise<Record<string, string>>,
  ): Promise<MayAct> {
    if (await this.managesFleet(credentials)) return { allowed: true };
    const { auth, config, userInfo } = this.deps;
    if (!auth.isPrincipal(credentials, 'user')) {
      return refused('Only a signed-in person can own a namespace.');
    }
    try {
      const labels = await readLabels();
      const owners = confirmedOwners(
        config.ownership,
        cluster,
        namespace,
        labels,
      );
      const placed = await this.placedOwners(cluster, namespace);
      const person = await userInfo.getUserInfo(credentials);
      return judgeOwnership({
        cluster,
        namespace,
        namespaceLabel: config.ownership.namespaceLabel,
        confirmed: owners,
        placed,
        personOwnsAs: person.ownershipEntityRefs,
        catalogIsFilling: this.deps.index.isFilling(),
      });
    } catch (error) {
      const words = wordsOf(error);
      return refused(
        `Who owns namespace ${namespace} of cluster ${cluster} could not be determined. ${words}`,
      );
    }
  }

  private async managesFleet(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.deps.permissions.authorize(
      [{ permission: meshFleetManagePermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** Entities that claim the namespace with their owners, as the catalog has them now and not a minute ago. */
  private async placedOwners(
    cluster: string,
    namespace: string,
  ): Promise<Array<{ entityRef: string; owners: string[] }>> {
    const { auth, caches, catalog, index } = this.deps;
    const cache = caches.get(cluster);
    const entities = index.entities();
    if (entities.state === 'unknown') throw new Error(entities.why);
    if (!cache) throw new Error(`This portal has no cluster ${cluster}.`);
    const refs = entities.value
      .filter(entity => claims(entity, cache, namespace))
      .map(({ entityRef }) => entityRef);
    if (refs.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.flatMap((entity, position) =>
      entity ? [{ entityRef: refs[position], owners: ownersOf(entity) }] : [],
    );
  }
}

function refused(why: string): MayAct {
  return { allowed: false, why };
}
