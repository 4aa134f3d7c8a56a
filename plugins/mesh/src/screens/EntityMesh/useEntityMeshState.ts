import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityMesh,
  RevisionSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  meshApiRef,
  type Failure,
  useEntityMesh,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useEffect, useState } from 'react';

/** What the Mesh tab shows. */
export type EntityMeshState =
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; failure: Failure }
  | { state: 'not-annotated'; entityRef: string }
  | {
      state: 'shown';
      mesh: EntityMesh;
      live: boolean;
      problem: Failure | null;
      /** By cluster; a cluster that did not say is absent. */
      revisions: ReadonlyMap<string, readonly RevisionSummary[]>;
    };

/** The revisions of each cluster: for what to offer, so a cluster that does not answer only means less is offered. */
function useRevisions(clusters: string) {
  const api = useApi(meshApiRef);
  const [revisions, setRevisions] = useState<
    ReadonlyMap<string, RevisionSummary[]>
  >(new Map());
  useEffect(() => {
    const shown = { current: true };
    const keep = (cluster: string, items: RevisionSummary[]) => {
      if (!shown.current) return;
      setRevisions(known => new Map(known).set(cluster, items));
    };
    for (const cluster of clusters.split('\n').filter(Boolean)) {
      api.getRevisions(cluster).then(
        items => keep(cluster, items),
        () => {},
      );
    }
    return () => {
      shown.current = false;
    };
  }, [api, clusters]);
  return revisions;
}

/** Keeps the mesh state of one entity current. */
export function useEntityMeshState(entityRef: string): {
  state: EntityMeshState;
  reload: () => void;
} {
  const { current, reload } = useEntityMesh(entityRef);
  const clusters =
    current.state === 'loaded'
      ? current.value.placements
          .filter(({ condition }) => condition !== 'unknown-cluster')
          .map(({ cluster }) => cluster)
          .sort()
      : [];
  const revisions = useRevisions([...new Set(clusters)].join('\n'));
  if (current.state !== 'loaded') return { state: current, reload };
  const { value: mesh, live, problem } = current;
  return {
    state: mesh.annotated
      ? { state: 'shown', mesh, live, problem, revisions }
      : { state: 'not-annotated', entityRef },
    reload,
  };
}
