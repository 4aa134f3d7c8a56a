import { darken, getContrastRatio, lighten } from '@material-ui/core/styles';

const step = 0.08;

/** The colour itself or the next darker (lighter on dark) one that reaches the contrast, as WCAG 2 counts it. @public */
export function readableOn(
  background: string,
  color: string,
  contrast: number,
): string {
  const shift = getContrastRatio(background, '#000') > 7 ? darken : lighten;
  let readable = color;
  for (let amount = step; amount < 1; amount += step) {
    if (getContrastRatio(background, readable) >= contrast) return readable;
    readable = shift(color, amount);
  }
  return readable;
}
