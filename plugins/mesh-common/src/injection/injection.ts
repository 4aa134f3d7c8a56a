import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { InjectorService } from '../facts/namespaceFacts';
import type { Known } from '../model/known';

/** The Service that some versions of `istioctl tag set` put beside the webhook configuration of a tag. @public */
export interface TagService {
  namespace: string;
  name: string;
  tag: string;
  revision: string | null;
}

/** Everything in a cluster that decides who injects a pod. @public */
export interface Injection {
  /** All webhook configurations with entries of Istio, in any order. */
  webhooks: readonly InjectionWebhook[];
  /** The Services that they call, with the injectors behind them. */
  services: Known<readonly InjectorService[]>;
  /** The Services of tags, where they were read: they inject nothing, and may contradict the webhooks. */
  tagServices?: readonly TagService[];
}
