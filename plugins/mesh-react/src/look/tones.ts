import type { Theme } from '@material-ui/core/styles';
import { readableOn } from './readableOn';

/** How a state is drawn: a shape and a colour for each, and always a word beside it. @public */
export type Tone =
  | 'ok'
  | 'running'
  | 'waiting'
  | 'paused'
  | 'out'
  | 'warning'
  | 'error'
  | 'unknown';

/** Signs are small, so they get the contrast of text (WCAG 2.1 AA). */
const signContrast = 4.5;

function paletteColor(theme: Theme, tone: Tone): string {
  const { status } = theme.palette;
  switch (tone) {
    case 'ok':
      return status.ok;
    case 'running':
      return status.running;
    case 'warning':
      return status.warning;
    case 'error':
      return status.error;
    case 'waiting':
    case 'paused':
    case 'out':
    case 'unknown':
      return status.aborted;
    default:
      throw new Error(`Unknown tone ${tone satisfies never}`);
  }
}

/** The colour of a tone in the portal's theme, readable on its paper. @public */
export function toneColor(theme: Theme, tone: Tone): string {
  return readableOn(
    theme.palette.background.paper,
    paletteColor(theme, tone),
    signContrast,
  );
}
