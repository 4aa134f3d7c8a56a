import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Intent,
  StepSettings,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import type { MigrationLimits } from '../engineConfig';
import type { ConfirmHook } from '../confirm/ConfirmHook';
import type { StoredMigration } from '../database/StoredMigration';
import type { ClusterWriter } from '../effects/ClusterWriter';
import type { ClusterObserver } from '../observe/ClusterObserver';
import type { PodLogs } from '../observe/PodLogs';
import type { WakeOnChange } from './WakeOnChange';

/** The places between which a process can die; see {@link EngineDeps.boundary}. */
export const boundaries = [
  'claimed',
  'observed',
  'settled',
  'decided',
  'saved',
  'performed',
  'recorded',
  'released',
] as const;

/** See {@link boundaries}. */
export type Boundary = (typeof boundaries)[number];

/** How long the engine holds, waits and retries, in milliseconds. */
export interface EngineTiming {
  pollMs: number;
  leaseMs: number;
  renewMs: number;
  /** How long one look may take, which asks for many things that have limits of their own. */
  lookMs: number;
  /** The first wait after a failed look; doubled with each one. */
  backoffMs: number;
  longestBackoffMs: number;
  /** How long a credential may be refused before it stops a migration: an expired token is renewed by itself. */
  credentialPatienceMs: number;
}

/** The timing of the engine unless tests say otherwise. */
export const defaultTiming: EngineTiming = {
  pollMs: 1_000,
  leaseMs: 6_000,
  renewMs: 2_000,
  lookMs: 120_000,
  backoffMs: 1_000,
  longestBackoffMs: 30_000,
  credentialPatienceMs: 300_000,
};

/** What the engine works with; everything that is not a value of its own is given to it. */
export interface EngineDeps {
  knex: Knex;
  observer: ClusterObserver;
  writer: ClusterWriter;
  logger: LoggerService;
  settings: StepSettings;
  timing: EngineTiming;
  /** Where the last words of a broken container are read; nowhere, where it is left out. */
  podLogs?: Pick<PodLogs, 'lastLines'>;
  /** The identity of this portal. */
  portal: string;
  /** Milliseconds; only differences are used, the time itself comes from the database. */
  clock: () => number;
  /** Between 0 and 1. */
  random: () => number;
  /** How many migrations may be under way at once; any number where it is left out. */
  limits?: MigrationLimits;
  /** Who is asked whether a migration may go on; null or left out where only people are. */
  confirmHook?: ConfirmHook | null;
  /** Called when a migration begins to wait for a word of somebody. */
  onAwaiting?: (migration: StoredMigration) => void;
  /** Called after each change of a migration that is in the database. */
  onChange: (migration: StoredMigration) => void;
  /** Called once for each change of phase that is in the database. */
  onPhase: (migration: StoredMigration) => void;
  /** Absent where nothing is followed: then each look comes after its time. */
  wakes?: Pick<WakeOnChange, 'seen' | 'rest' | 'forget' | 'isFollowed'>;
  /** Tests end the process here, by throwing or for good; `write` is the one that was saved, sent or noted last. */
  boundary?: (
    name: Boundary,
    write: Intent['kind'] | null,
  ) => Promise<void> | void;
}
