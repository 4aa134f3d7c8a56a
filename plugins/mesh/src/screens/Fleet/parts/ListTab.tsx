import { meshFleetReadPermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import type { FleetTab } from '../useFleetTab';
import { EmptyLesson, type Lesson } from './EmptyLesson';
import { FleetHead } from './FleetHead';
import { ListScreen } from './ListScreen';
import { Loaded } from './Loaded';

/** A tab that shows one list: its sentence, and below it the list, what it waits for, or why there is nothing in it. */
export function ListTab<T>(props: {
  tab: FleetTab;
  value: LiveValue<T>;
  headline: (value: T) => string;
  waitingFor: string;
  /** Height of the list that will be there. */
  height: number;
  /** How many there are before anything is filtered. */
  total: (value: T) => number;
  empty: Lesson;
  onRetry: () => void;
  /** Stands above the list, also above an empty one. */
  notice?: (value: T) => ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { tab, value } = props;
  return (
    <ListScreen>
      <FleetHead tab={tab} value={value} headline={props.headline} />
      <Loaded
        value={value}
        waitingFor={props.waitingFor}
        heights={[40, props.height]}
        permission={meshFleetReadPermission.name}
        onRetry={props.onRetry}
      >
        {loaded => (
          <>
            {props.notice?.(loaded)}
            {props.total(loaded) > 0 ? (
              props.children(loaded)
            ) : (
              <EmptyLesson {...props.empty} />
            )}
          </>
        )}
      </Loaded>
    </ListScreen>
  );
}
