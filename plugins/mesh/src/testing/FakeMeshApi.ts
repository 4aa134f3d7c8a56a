import type {
  MeshApi,
  StreamFollower,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { clusters, revisions } from './clusterFixtures';
import { connectionsIn } from './connectionFixtures';
import { shownNamespace } from './evidenceFixtures';
import { history, overview } from './fleetFixtures';
import { fleetRevisions, fleetTags, problems } from './fleetListFixtures';
import { explanations } from './explainFixtures';
import { events, running } from './migrationFixtures';
import { namespaces, pagesOf } from './namespaceFixtures';
import { oddPodPreview } from './oddPodFixtures';
import { drifted, meshOf } from './placementFixtures';
import { readyPlan } from './planFixtures';
import { versionOnly } from './previewFixtures';
import { remaining } from './summaryFixtures';

/** Answers from the fixtures; each answer can be replaced, and the stream is driven by the test. */
export class FakeMeshApi implements MeshApi {
  readonly followers = new Map<StreamFollower, readonly string[]>();
  private version = 1_000;

  constructor(answers: Partial<MeshApi> = {}) {
    Object.assign(this, answers);
  }

  getClusters: MeshApi['getClusters'] = async () => clusters;
  getRevisions: MeshApi['getRevisions'] = async () => revisions;
  getEntityMesh: MeshApi['getEntityMesh'] = async () => meshOf(drifted);
  createPlan: MeshApi['createPlan'] = async ({ target }) => ({
    ...readyPlan,
    target,
  });
  createPreview: MeshApi['createPreview'] = async ({ target }) =>
    target ? { ...versionOnly, target } : oddPodPreview;
  createMigration: MeshApi['createMigration'] = async () => running;
  getMigrations: MeshApi['getMigrations'] = async () => ({
    items: [running],
    unreadable: [],
    nextCursor: null,
  });
  getMigration: MeshApi['getMigration'] = async () => running;
  getMigrationEvents: MeshApi['getMigrationEvents'] = async (_, after) => ({
    items: events.filter(({ seq }) => seq > after),
    more: false,
  });
  steerMigration: MeshApi['steerMigration'] = async () => ({
    ...running,
    version: running.version + 1,
  });
  getNamespaces: MeshApi['getNamespaces'] = pagesOf(namespaces);
  getFleetRevisions: MeshApi['getFleetRevisions'] = async () => fleetRevisions;
  getFleetTags: MeshApi['getFleetTags'] = async () => fleetTags;
  getProblems: MeshApi['getProblems'] = async () => problems;
  getFleetOverview: MeshApi['getFleetOverview'] = async () => overview;
  getFleetHistory: MeshApi['getFleetHistory'] = async () => history;
  getMeshSummary: MeshApi['getMeshSummary'] = async () => remaining;
  getMyMeshSummary: MeshApi['getMyMeshSummary'] = async () => ({
    ...remaining,
    entityRef: null,
  });
  getConnections: MeshApi['getConnections'] = async ({ namespace }) =>
    connectionsIn(namespace);
  getShownObject: MeshApi['getShownObject'] = async () => shownNamespace;
  getExplanation: MeshApi['getExplanation'] = async () => explanations.differs;
  follow: MeshApi['follow'] = (topics, follower) => {
    this.followers.set(follower, topics);
    follower.onLive(true);
    return () => this.followers.delete(follower);
  };

  /** Says on the stream that a topic changed. */
  announce(topic: string): void {
    this.version += 1;
    const version = String(this.version);
    for (const [follower, topics] of this.followers) {
      if (topics.includes(topic)) follower.onChange({ topic, version });
    }
  }

  /** The stream breaks or is open again. */
  setLive(live: boolean): void {
    for (const follower of this.followers.keys()) follower.onLive(live);
  }
}
