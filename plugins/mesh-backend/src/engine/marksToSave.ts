import type {
  Decision,
  Marks,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/**
 * The marks of a decision.
 *
 * @remarks
 * A write that is sent again, since its answer was lost or its sender died, is begun once: counted each time, labels that
 * an API server does not take for minutes would pass for labels that somebody puts back.
 */
export function marksToSave(
  before: Marks,
  { marks }: Decision,
  isSentAgain: boolean,
): Marks {
  const { relabelling } = before;
  return isSentAgain && relabelling ? { ...marks, relabelling } : marks;
}
