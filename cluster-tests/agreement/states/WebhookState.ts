import type { KubernetesObject } from '../../stage/KubernetesApi';
import type { SettingsOfRevisions } from '../bed/injectorConfigMap';

/** The webhooks of a cluster, and what their injectors were told. */
export interface WebhookState {
  name: string;
  configurations: KubernetesObject[];
  /** By revision; one that is not named has what the charts install. */
  settings?: SettingsOfRevisions;
  /** Why the answer `unknown` is right for some pods of the state; without it, `unknown` is a difference. */
  unknowable?: string;
}
