import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import type {
  Migration,
  MigrationEvent,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  meshApiRef,
  failureOf,
  type Failure,
  useLiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useState } from 'react';
import { placeOf } from '../../moves/placeOf';
import type { SteeringSubject } from './asking';
import { historySource } from './historySource';

/** What the person asked for last on this page. */
export type Steering =
  | { kind: 'none' }
  /** On its way, or accepted and not yet part of what the page shows. */
  | { kind: 'asked'; action: SteeringAction; acceptedVersion: number | null }
  | { kind: 'refused'; action: SteeringAction; failure: Failure };

/** What the page of a migration shows. */
export type MigrationState =
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; failure: Failure }
  | {
      state: 'shown';
      migration: Migration;
      /** Oldest first. */
      events: readonly MigrationEvent[];
      live: boolean;
      problem: Failure | null;
      steering: Steering;
    };

/** A request that the page shows as answered needs no sign of its own any more. */
function stillOpen(steering: Steering, migration: Migration): Steering {
  const answered =
    steering.kind === 'asked' &&
    steering.acceptedVersion !== null &&
    migration.version >= steering.acceptedVersion;
  return answered ? { kind: 'none' } : steering;
}

/** Keeps a migration current and passes on what a person asks of it. */
export function useMigrationState(id: string): {
  state: MigrationState;
  reload: () => void;
  steer: (
    action: SteeringAction,
    reason: string,
    subject: SteeringSubject,
  ) => Promise<void>;
} {
  const api = useApi(meshApiRef);
  const analytics = useAnalytics();
  const { current, reload } = useLiveValue(historySource, id);
  const [steering, setSteering] = useState<Steering>({ kind: 'none' });

  const steer = async (
    action: SteeringAction,
    reason: string,
    { workload, gate }: SteeringSubject,
  ) => {
    if (current.state !== 'loaded') return;
    setSteering({ kind: 'asked', action, acceptedVersion: null });
    try {
      const accepted = await api.steerMigration(id, action, {
        expectedVersion: current.value.migration.version,
        reason,
        ...(workload && { workload: workload.uid }),
        ...(gate && { gate }),
      });
      analytics.captureEvent(action, placeOf(accepted));
      const acceptedVersion = accepted.version;
      setSteering({ kind: 'asked', action, acceptedVersion });
    } catch (error) {
      setSteering({ kind: 'refused', action, failure: failureOf(error) });
    }
    reload();
  };

  if (current.state !== 'loaded') return { state: current, reload, steer };
  const { value, live, problem } = current;
  const { migration } = value;
  return {
    state: {
      state: 'shown',
      ...value,
      live,
      problem,
      steering: stillOpen(steering, migration),
    },
    reload,
    steer,
  };
}
