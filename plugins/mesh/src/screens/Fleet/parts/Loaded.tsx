import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import { FailureView } from '../../../components/FailureView';
import { Waiting } from '../../../components/Waiting';

/** A value in each of its states; a list is drawn by `children`. */
export function Loaded<T>(props: {
  value: LiveValue<T>;
  waitingFor: string;
  /** Heights of what will be there. */
  heights: readonly number[];
  permission: string;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}) {
  const { value } = props;
  switch (value.state) {
    case 'loading':
      return (
        <Waiting
          slow={value.slow}
          waitingFor={props.waitingFor}
          heights={props.heights}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={value.failure}
          permission={props.permission}
          onRetry={props.onRetry}
        />
      );
    case 'loaded':
      return <>{props.children(value.value)}</>;
    default:
      throw new Error(`Unknown state ${value satisfies never}`);
  }
}
