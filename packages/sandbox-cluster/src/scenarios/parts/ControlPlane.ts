import { ContainerResources } from '../../istiod/SidecarSubject';
import { chartLabels } from './webhooks';

/** Where the control planes live. */
export const namespace = 'istio-system';

/** A control plane to install. @public */
export interface ControlPlane {
  revision: string;
  version: string;
  replicas: number;
  /** The address of its Service; only a name here, as nothing listens on it. */
  clusterIP: string;
  /** What its proxies ask for, where that is not what the charts have. */
  resources?: ContainerResources;
}

/** The labels of what belongs to a revision. */
export function labelsOf(revision: string): Record<string, string> {
  return {
    ...chartLabels,
    app: 'istiod',
    istio: 'pilot',
    'istio.io/rev': revision,
    'operator.istio.io/component': 'Pilot',
  };
}
