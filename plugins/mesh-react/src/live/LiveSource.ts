import type { StreamMessage } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MeshApi, RequestOptions } from '../api/MeshApi';

/**
 * How one kind of value is had from the backend: defined once per route, at the top of a module.
 *
 * @remarks
 * Whoever shows the same input of the same source shares one load and one place on the stream, and what was shown last
 * is there at once when the person comes back.
 *
 * @public
 */
export interface LiveSource<Input, T> {
  /**
   * Loads the value. `previous` is the last answer for the same input, for routes that give only what is new; `told` are
   * the versions of the topics that the stream told last; the signal ends when nobody shows the value any more.
   */
  load(
    api: MeshApi,
    input: Input,
    options: Required<RequestOptions> & {
      previous: T | undefined;
      told: ReadonlyMap<string, string>;
    },
  ): Promise<T>;
  /** True where the value already has what the stream tells of, so that it need not be loaded again. */
  covers?(value: T, message: StreamMessage): boolean;
  /** The topics of the stream that announce a change; none where the value is only asked for from time to time. */
  topics(input: Input): readonly string[];
}
