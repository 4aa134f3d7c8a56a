import type { Preview } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Failure } from '@mesh-plugins/backstage-plugin-mesh-react';

/** What is known of the changes that a move brings to pods, apart from the plan. */
export type PodChangesState =
  | { state: 'asking' }
  | { state: 'failed'; failure: Failure }
  | { state: 'answered'; preview: Preview };
