import type { Theme } from '@material-ui/core/styles';
import { readableOn } from './readableOn';

/** Six hues that people with the common colour-vision deficiencies tell apart (after Okabe and Ito). */
const hues = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#E69F00',
] as const;

/** Graphical objects need 3:1 against what is beside them (WCAG 2.1, 1.4.11). */
const graphicContrast = 3;

function hash(text: string): number {
  let value = 0;
  for (const character of text) {
    value = (value * 31 + character.charCodeAt(0)) % 2 ** 31;
  }
  return value;
}

/**
 * The hue of each revision: by its name, so that it is the same on every screen; where two would share one, the
 * later name takes the next that is free. Beyond six, and for pods without a sidecar, there is none.
 *
 * @public
 */
export function revisionHues(
  revisions: readonly string[],
  theme: Theme,
): Map<string, string> {
  const chosen = new Map<string, string>();
  const taken = new Set<number>();
  for (const revision of [...new Set(revisions)].sort().slice(0, hues.length)) {
    let index = hash(revision) % hues.length;
    while (taken.has(index)) index = (index + 1) % hues.length;
    taken.add(index);
    const background = theme.palette.background.paper;
    chosen.set(revision, readableOn(background, hues[index], graphicContrast));
  }
  return chosen;
}
