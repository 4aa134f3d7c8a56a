import { useApi } from '@backstage/core-plugin-api';
import type {
  Comparison,
  RouteInput,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  failureOf,
  meshApiRef,
  type Failure,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether the injectors were asked how running pods differ from what they would make now. */
export type PodPreviews =
  | { state: 'not-asked' }
  | { state: 'asking' }
  | { state: 'failed'; failure: Failure }
  | {
      state: 'asked';
      askedAt: string;
      /** By the UID of the pod. */
      byPod: ReadonlyMap<string, Comparison>;
    };

const notAsked: PodPreviews = { state: 'not-asked' };

/** Asks when told to: each question counts as an injection in istiod's own metrics, so that opening a row asks nothing. */
export function usePodPreviews(
  input: Pick<
    RouteInput<'createPreview'>['body'],
    'cluster' | 'namespace' | 'entityRef'
  >,
): { previews: PodPreviews; ask: () => void } {
  const api = useApi(meshApiRef);
  const [previews, setPreviews] = useState(notAsked);
  const leave = useRef<AbortController | null>(null);
  const { cluster, namespace, entityRef } = input;

  useEffect(() => {
    setPreviews(notAsked);
    return () => leave.current?.abort();
  }, [cluster, namespace, entityRef]);

  const ask = useCallback(() => {
    leave.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    leave.current = controller;
    // The answer to an earlier question never replaces the answer to a later one.
    const show = (next: PodPreviews) => {
      if (!signal.aborted) setPreviews(next);
    };
    setPreviews({ state: 'asking' });
    api
      .createPreview({ cluster, namespace, entityRef }, { signal })
      .then(({ askedAt, pods }) => {
        const byPod = new Map(
          pods.map(({ uid, comparison }) => [uid, comparison]),
        );
        show({ state: 'asked', askedAt, byPod });
      })
      .catch(error => show({ state: 'failed', failure: failureOf(error) }));
  }, [api, cluster, namespace, entityRef]);

  return { previews, ask };
}
