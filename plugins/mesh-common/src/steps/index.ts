import { close } from './close';
import { confirm } from './confirm';
import { preflight } from './preflight';
import { record } from './record';
import { relabel } from './relabel';
import { restart } from './restart';
import { soak } from './soak';
import type { Step } from './verdict';
import { verify } from './verify';

/** The steps of a migration in their order, the same forward and back. @public */
export const steps: readonly Step[] = [
  preflight,
  record,
  relabel,
  restart,
  verify,
  soak,
  confirm,
  close,
];
