import { Pod } from '../store/podKinds';

/** What the templates need to know of a pod. */
export interface SidecarSubject {
  workloadName: string;
  owner: string;
  image: string;
  native: boolean;
  resources: ContainerResources;
  pod: Pod;
}

/** What a container asks for and may use at most. */
export interface ContainerResources {
  limits?: Record<string, string>;
  requests?: Record<string, string>;
}

/** What Istio's containers ask for as the charts have it. */
export const sidecarResources: ContainerResources = {
  limits: { cpu: '2', memory: '1Gi' },
  requests: { cpu: '100m', memory: '128Mi' },
};
