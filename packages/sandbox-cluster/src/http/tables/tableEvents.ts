import { ResourceType } from '../../store/resources';
import { isJsonObject } from '../../store/json';
import { WatchEvent } from '../watchObjects';
import { tableOf } from './tableOf';
import { IncludeObject } from './tableWanted';

/** The events of a watch as tables of one row; only the first of them says what its columns are. */
export function tableEvents(
  resource: ResourceType,
  include: IncludeObject,
  now: () => number,
): (event: WatchEvent) => WatchEvent {
  let first = true;
  return event => {
    if (event.type === 'ERROR' || event.type === 'BOOKMARK') return event;
    const table = tableOf(resource, event.object, include, now());
    if (!isJsonObject(table)) return event;
    const object = first ? table : { ...table, columnDefinitions: null };
    first = false;
    return { ...event, object };
  };
}
