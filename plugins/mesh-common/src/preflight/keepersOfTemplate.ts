import type { WorkloadFact } from '../facts/podFact';
import { keepersOf, type Keeper } from './keepersOf';

/** Who may write the pod template again: first what manages the workload, then its field managers. */
export function keepersOfTemplate({
  controller,
  templateWriters,
}: Pick<WorkloadFact, 'controller' | 'templateWriters'>): Keeper[] {
  const unmarked = { labels: {}, annotations: {} };
  const owners = controller ? [{ ...controller, manages: true }] : [];
  return [
    ...keepersOf({ ...unmarked, writers: [], owners }),
    ...keepersOf({ ...unmarked, writers: templateWriters, owners: [] }),
  ];
}
