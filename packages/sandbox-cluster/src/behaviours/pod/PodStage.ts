import { PodFault } from '../../api/Faults';

/** How far a pod has come. */
export type PodStage = 'starting' | 'started' | 'ready' | PodEnd | PodFault;

/** How the containers of a pod that is not restarted end. */
export type PodEnd = 'completed' | 'failed';

/** Whether the work of a pod is done, well or badly. */
export function isOver(stage: PodStage): stage is PodEnd {
  return stage === 'completed' || stage === 'failed';
}
