import type {
  Gate,
  OfferedAction,
  WorkloadRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What an action is about, where it is not the whole migration. */
export interface SteeringSubject {
  workload?: WorkloadRef;
  gate?: Gate;
}

/** What a person is about to ask for. */
export interface Asking {
  offered: OfferedAction;
  subject: SteeringSubject;
}
