import type { Death } from './dieAtBoundary';

/** A death at every boundary, and before and after every kind of write that a rolling workload needs. */
export const deaths: readonly Death[] = [
  { forward: 'claimed 1', back: 'claimed 1' },
  { forward: 'observed 1', back: 'observed 2' },
  { forward: 'observed 4', back: 'observed 4' },
  { forward: 'decided 2', back: 'decided 3' },
  { forward: 'settled 1', back: 'settled 1' },
  { forward: 'settled 3', back: 'settled 2' },
  { forward: 'saved 1 write-record', back: 'saved 1 relabel-namespace' },
  { forward: 'saved 1 relabel-namespace', back: 'saved 1 restart-workload' },
  { forward: 'saved 1 restart-workload', back: 'saved 2 restart-workload' },
  { forward: 'saved 2 restart-workload', back: 'saved 1 write-record' },
  {
    forward: 'performed 1 write-record',
    back: 'performed 1 relabel-namespace',
  },
  {
    ...{ forward: 'performed 1 relabel-namespace' },
    back: 'performed 1 restart-workload',
  },
  {
    ...{ forward: 'performed 1 restart-workload' },
    back: 'performed 2 restart-workload',
  },
  {
    ...{ forward: 'performed 2 restart-workload' },
    back: 'performed 1 write-record',
  },
  { forward: 'recorded 1', back: 'recorded 1', writeFails: true },
  { forward: 'released 1', back: 'released 2' },
];

/** Between asking for a restart and seeing it, and between deciding on the way back and going it. */
export const shortDeaths: readonly Death[] = [
  {
    forward: 'performed 1 restart-workload',
    back: 'saved 1 relabel-namespace',
  },
];
