import type { JsonObject } from '@backstage/types';
import type { Message } from '../model/message';

/**
 * What an injector answered for a pod that nobody makes. Times are ISO 8601.
 *
 * @public
 */
export type InjectorAnswer =
  | {
      state: 'injected';
      /** The revision whose injector answered. */
      revision: string;
      /** The pod as it was sent. */
      input: JsonObject;
      /** The pod as it would be, with the injector's patch. */
      pod: JsonObject;
      askedAt: string;
    }
  /** No webhook calls an injector for it, or the injector leaves it as it is. */
  | { state: 'not-injected'; input: JsonObject; why: Message }
  /** The pod could not be created at all; `why` are the injector's own words. */
  | { state: 'refused'; revision: string; why: string; askedAt: string }
  | { state: 'not-asked'; why: Message };
