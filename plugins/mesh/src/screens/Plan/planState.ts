import type {
  MigrationOptions,
  Plan,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Failure } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { PlanChange } from './comparePlans';

/** What the plan page shows. */
export type PlanState =
  | { state: 'no-address' }
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; failure: Failure }
  | {
      state: 'shown';
      plan: Plan;
      /** False while the person has not chosen where to: the plan then only brings the choices. */
      chosen: boolean;
      activity: PlanActivity;
      notice: PlanNotice | null;
    };

/** What the page is doing. */
export type PlanActivity = 'none' | 'renewing' | 'starting';

/** What the person has to know before starting (again). */
export type PlanNotice =
  | { kind: 'stale'; message: string; changes: PlanChange[] }
  | { kind: 'start-failed'; failure: Failure };

/** What the person fills in. */
export interface PlanForm {
  reason: string;
  /** How the migration is to go; the plan is made again for each choice. */
  options: MigrationOptions;
}

/** What the person can do. */
export interface PlanCallbacks {
  onTarget: (target: Target) => void;
  onForm: (form: PlanForm) => void;
  onAgain: () => void;
  /** Asks the injectors once more. */
  onAskAgain: () => void;
  onStart: () => void;
}
