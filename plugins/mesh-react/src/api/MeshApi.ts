import type {
  ClustersResponse,
  Connections,
  EntityMesh,
  Explanation,
  FleetHistory,
  FleetOverview,
  FleetRevision,
  FleetTag,
  MeshSummary,
  Migration,
  MigrationEvents,
  MigrationPage,
  NamespacePage,
  Plan,
  Preview,
  Problem,
  RevisionSummary,
  RouteInput,
  ShownObject,
  SteeringAction,
  StreamMessage,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What a follower of the stream is told. @public */
export interface StreamFollower {
  /** Something of a topic changed: ask the ordinary routes again. */
  onChange(message: StreamMessage): void;
  /** Whether changes arrive by themselves at the moment; while not, ask from time to time. */
  onLive(live: boolean): void;
}

/** How a request is made. @public */
export interface RequestOptions {
  /** Ends the request when nobody waits for its answer any more. */
  signal?: AbortSignal;
}

/** How a migration is asked for. @public */
export interface MigrationRequestOptions extends RequestOptions {
  /** A version that the reader knows of: an older one, as another replica may still have it, is not given. */
  atLeast?: number;
}

/** The mesh backend as the screens use it. Failures are thrown as `ResponseError`. @public */
export interface MeshApi {
  getClusters(options?: RequestOptions): Promise<ClustersResponse>;
  getRevisions(
    cluster: string,
    options?: RequestOptions,
  ): Promise<RevisionSummary[]>;
  /** The mesh state of a catalog entity, by its full ref (`component:default/payments-api`). */
  getEntityMesh(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityMesh>;
  getNamespaces(
    query: RouteInput<'getNamespaces'>['query'],
    options?: RequestOptions,
  ): Promise<NamespacePage>;
  getFleetRevisions(
    query: RouteInput<'getFleetRevisions'>['query'],
    options?: RequestOptions,
  ): Promise<FleetRevision[]>;
  getFleetTags(
    query: RouteInput<'getFleetTags'>['query'],
    options?: RequestOptions,
  ): Promise<FleetTag[]>;
  getProblems(
    query: RouteInput<'getProblems'>['query'],
    options?: RequestOptions,
  ): Promise<Problem[]>;
  getFleetOverview(
    query: RouteInput<'getFleetOverview'>['query'],
    options?: RequestOptions,
  ): Promise<FleetOverview>;
  getFleetHistory(
    query: RouteInput<'getFleetHistory'>['query'],
    options?: RequestOptions,
  ): Promise<FleetHistory>;
  /** What belongs to a Group, System or Domain, by its full ref (`group:default/team-payments`). */
  getMeshSummary(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<MeshSummary>;
  /** What the person's own groups own. */
  getMyMeshSummary(options?: RequestOptions): Promise<MeshSummary>;
  /** Whether the proxies of a namespace are connected; istiod is asked at once. */
  getConnections(
    input: RouteInput<'getConnections'>['params'] &
      RouteInput<'getConnections'>['query'],
    options?: RequestOptions,
  ): Promise<Connections>;
  /** The object behind a statement, without anything confidential. */
  getShownObject(
    input: RouteInput<'getShownObject'>['params'] &
      RouteInput<'getShownObject'>['query'],
    options?: RequestOptions,
  ): Promise<ShownObject>;
  /** Why a pod has the sidecar that it has, or what another one would get. */
  getExplanation(
    query: RouteInput<'getExplanation'>['query'],
    options?: RequestOptions,
  ): Promise<Explanation>;
  /** A dry run: nothing is written. */
  createPlan(request: RouteInput<'createPlan'>['body']): Promise<Plan>;
  /** Asks the injectors what pods made now would get; it may take some seconds, and writes nothing. */
  createPreview(
    request: RouteInput<'createPreview'>['body'],
    options?: RequestOptions,
  ): Promise<Preview>;
  createMigration(
    request: RouteInput<'createMigration'>['body'],
  ): Promise<Migration>;
  getMigrations(
    query: RouteInput<'getMigrations'>['query'],
    options?: RequestOptions,
  ): Promise<MigrationPage>;
  getMigration(
    id: string,
    options?: MigrationRequestOptions,
  ): Promise<Migration>;
  /** Events after a sequence number, oldest first. */
  getMigrationEvents(
    id: string,
    after: number,
    options?: MigrationRequestOptions,
  ): Promise<MigrationEvents>;
  steerMigration(
    id: string,
    action: SteeringAction,
    request: RouteInput<'steerMigration'>['body'],
  ): Promise<Migration>;
  /** Follows the stream until the returned function is called. */
  follow(topics: readonly string[], follower: StreamFollower): () => void;
}
