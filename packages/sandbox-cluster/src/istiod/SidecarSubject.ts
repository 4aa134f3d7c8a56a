import { Pod } from '../store/podKinds';

/** What the templates need to know of a pod. */
export interface SidecarSubject {
  workloadName: string;
  owner: string;
  image: string;
  native: boolean;
  pod: Pod;
}

/** What Istio's containers ask for by default. */
export const sidecarResources = {
  limits: { cpu: '2', memory: '1Gi' },
  requests: { cpu: '100m', memory: '128Mi' },
};
