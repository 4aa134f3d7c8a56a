import { getContrastRatio } from '@material-ui/core/styles';
import { darkTheme, lightTheme } from '@backstage/theme';
import { readableOn } from './readableOn';
import { revisionHues } from './revisionHues';
import { toneColor, type Tone } from './tones';

const themes = [
  ['light', lightTheme],
  ['dark', darkTheme],
] as const;

const tones: Tone[] = [
  'ok',
  'running',
  'waiting',
  'paused',
  'warning',
  'error',
  'unknown',
];

describe.each(themes)('on the %s theme', (_, theme) => {
  const { paper } = theme.palette.background;

  it.each(tones)('the sign %s has the contrast of text', tone => {
    expect(getContrastRatio(paper, toneColor(theme, tone))).toBeGreaterThan(
      4.5,
    );
  });

  it('each hue of a revision has the contrast of graphics', () => {
    const names = ['1-28-0', '1-29-6', '1-30-3', '1-31-0', 'a', 'b'];
    const hues = [...revisionHues(names, theme).values()];
    expect(new Set(hues).size).toBe(6);
    for (const hue of hues) {
      expect(getContrastRatio(paper, hue)).toBeGreaterThan(3);
    }
  });
});

describe('revisionHues', () => {
  it('gives a revision the same hue in whatever order it comes', () => {
    const one = revisionHues(['1-29-6', '1-30-3'], lightTheme);
    const other = revisionHues(['1-30-3', '1-29-6', '1-30-3'], lightTheme);
    expect(other).toEqual(one);
  });

  it('gives none beyond six', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(revisionHues(names, lightTheme).size).toBe(6);
  });
});

describe('readableOn', () => {
  it('leaves a colour alone that is readable', () => {
    expect(readableOn('#ffffff', '#000000', 4.5)).toBe('#000000');
  });
});
