import {
  buildNamespaceSummary,
  type ClusterSurvey,
  type FleetCluster,
  gravestFirst,
  type NamespaceSurvey,
  newestRevision,
  type PlacedMigrationLink,
  type Problem,
  revisionsOfCluster,
  surveyCluster,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { NotFoundError } from '@backstage/errors';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import type { MeshConfig } from '../config';
import type { EntityPlaces } from './EntityPlaces';
import type { FleetMigrations, LinksByPlace } from './FleetMigrations';
import { namespacesOfFleet } from './namespacesOfFleet';
import { placeContext } from './placeContext';
import { readFleetCluster } from './readFleetCluster';
import type { StandingNamespaces } from './StandingNamespaces';

/** What the fleet is read from. */
export interface FleetReaderDeps {
  caches: Pick<ClusterCaches, 'get'>;
  directory: Pick<ClusterDirectory, 'list'>;
  config: Pick<MeshConfig, 'writers' | 'ownership'>;
  standing: StandingNamespaces;
  places: Pick<EntityPlaces, 'byPlace'>;
  migrations: Pick<FleetMigrations, 'byPlace'>;
}

/** The clusters with everything that the pages of the fleet say of them. */
export interface Fleet {
  clusters: ClusterSurvey[];
  problems: Problem[];
  running: PlacedMigrationLink[];
  /** Why the portal knows no cluster at all; null where it does. */
  problem: string | null;
}

/** Whom the fleet is read for, and which part. */
export interface FleetQuery {
  cluster?: string;
  /** A link says who moves a namespace and why, which only those may read who may read migrations. */
  withMigrations: boolean;
}

const noLinks: LinksByPlace = new Map();

/** Reads the fleet from the caches; nothing here waits for a cluster. */
export class FleetReader {
  constructor(private readonly deps: FleetReaderDeps) {}

  /** Throws NotFoundError for a cluster that the portal does not know. */
  async read({ cluster, withMigrations }: FleetQuery): Promise<Fleet> {
    const { clusters, problem } = await this.clusters();
    const wanted = clusters.filter(
      ({ name }) => cluster === undefined || name === cluster,
    );
    if (cluster !== undefined && wanted.length === 0) {
      throw new NotFoundError(
        problem ??
          `This portal has no cluster ${cluster}. Add it to the kubernetes configuration, or correct the name.`,
      );
    }
    const links = withMigrations
      ? await this.deps.migrations.byPlace()
      : noLinks;
    const surveyed = wanted.map(each => this.survey(each, links));
    const surveys = surveyed.map(({ survey }) => survey);
    return {
      clusters: surveys,
      problems: surveyed.flatMap(each => each.problems).sort(gravestFirst),
      running: surveys.flatMap(runningIn),
      problem,
    };
  }

  private async clusters(): Promise<{
    clusters: FleetCluster[];
    problem: string | null;
  }> {
    const { directory, caches, config } = this.deps;
    const { items, problem } = await directory.list();
    const known = new Set(items.map(({ name }) => name));
    const onlyNamed = [...config.writers.keys()]
      .filter(name => !known.has(name))
      .map(name => ({ name, title: name }));
    return {
      problem,
      clusters: [
        ...items.map(item =>
          readFleetCluster(
            item,
            caches.get(item.name),
            config,
            'The cluster was found a moment ago and is about to be read.',
          ),
        ),
        // Most likely a typing mistake, so it is shown rather than ignored.
        ...onlyNamed.map(item =>
          readFleetCluster(
            item,
            undefined,
            config,
            problem ??
              `mesh.clusters names the cluster ${item.name}, but the kubernetes configuration does not. Add it there, or correct the name.`,
          ),
        ),
      ],
    };
  }

  private survey(
    cluster: FleetCluster,
    links: LinksByPlace,
  ): ReturnType<typeof surveyCluster> {
    const { caches, config, places, standing } = this.deps;
    const cache = caches.get(cluster.name);
    const newest = newestRevision(revisionsOfCluster(cluster));
    const entities = places.byPlace();
    const namespaces: NamespaceSurvey[] = !cache
      ? []
      : namespacesOfFleet(cache, { standing, entities, links }).map(each => ({
          ...each,
          summary: buildNamespaceSummary({
            ...each,
            ...placeContext(cluster.name, each, { config, entities, links }),
            cluster: cluster.name,
            freshness: cluster.freshness,
            newest,
          }),
        }));
    return surveyCluster({ cluster, newest, namespaces, catalog: entities });
  }
}

function runningIn({ namespaces }: ClusterSurvey): PlacedMigrationLink[] {
  return namespaces.flatMap(
    ({ summary: { cluster, namespace, openMigration } }) =>
      openMigration ? [{ ...openMigration, cluster, namespace }] : [],
  );
}
