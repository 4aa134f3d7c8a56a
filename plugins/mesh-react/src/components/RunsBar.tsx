import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { RevisionCount } from '@mesh-plugins/backstage-plugin-mesh-common';
import { revisionHues } from '../look/revisionHues';
import { useMeshReactTranslation } from '../translation/useMeshReactTranslation';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 2,
    height: theme.spacing(1.25),
    width: '100%',
    maxWidth: 480,
    borderRadius: theme.spacing(0.5),
    overflow: 'hidden',
    background: theme.palette.action.hover,
  },
  segment: {
    transition: 'flex-grow 300ms',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'inline-flex', alignItems: 'center' },
  swatch: {
    display: 'inline-block',
    width: theme.spacing(1),
    height: theme.spacing(1),
    marginRight: theme.spacing(0.75),
    borderRadius: 2,
  },
}));

/** What pods run, as one bar with its text equivalent below. Says so where there are none. @public */
export function RunsBar({ runs }: { runs: readonly RevisionCount[] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useMeshReactTranslation();
  const named = runs.flatMap(run => run.revision ?? []);
  const hues = revisionHues(named, theme);
  const drawn = runs.map(run => {
    const mayBe = run.mayBe ? ` (${run.mayBe.join(' / ')})` : '';
    const what =
      run.revision ??
      (run.unknownRevision ? `${t('runs.unknown')}${mayBe}` : t('runs.none'));
    const version = run.version ? ` (${run.version})` : '';
    return {
      key: `${run.revision}/${run.version}/${run.unknownRevision}/${run.mayBe}`,
      pods: run.pods,
      hue: hues.get(run.revision ?? '') ?? theme.palette.text.disabled,
      text: t('runs.pods', { count: run.pods, what: `${what}${version}` }),
    };
  });
  if (drawn.length === 0) return <span>{t('runs.empty')}</span>;
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {drawn.map(({ key, pods, hue }) => (
          <div
            key={key}
            className={classes.segment}
            style={{ flexGrow: pods, background: hue }}
          />
        ))}
      </div>
      <div className={classes.legend}>
        {drawn.map(({ key, hue, text }) => (
          <span key={key} className={classes.entry}>
            <span
              aria-hidden
              className={classes.swatch}
              style={{ background: hue }}
            />
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
