import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { RevisionCount } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import type { RevisionLook } from './useRevisionLook';

const useStyles = makeStyles(theme => ({
  runs: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  place: { flex: '0 0 72px', display: 'flex' },
  bar: {
    display: 'flex',
    gap: 1,
    height: theme.spacing(1.25),
    minWidth: 3,
    borderRadius: 2,
    overflow: 'hidden',
  },
  run: {
    whiteSpace: 'nowrap',
    display: 'inline-block',
    marginInlineEnd: theme.spacing(1.5),
  },
  text: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** What pods run in one line of a table: a bar in the table's scale, and the same as text. */
export function RunsCell(props: {
  runs: readonly RevisionCount[];
  /** Whether the text may take several lines. */
  wrap?: boolean;
  /** The pods of the longest bar. */
  most: number;
  look: RevisionLook;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useMeshTranslation();
  const { runs, most, look } = props;
  const pods = runs.reduce((sum, run) => sum + run.pods, 0);
  if (pods === 0) return <>{t('fleet.noPods')}</>;
  const texts = runs.map(run =>
    t('fleet.run', {
      pods: run.pods,
      revision:
        run.revision ??
        run.mayBe?.join(' / ') ??
        t(
          run.unknownRevision
            ? 'fleet.unknownRevision'
            : 'fleet.withoutSidecar',
        ),
    }),
  );
  const text = texts.join(' · ');
  return (
    <div className={classes.runs}>
      <span className={classes.place} aria-hidden>
        <span
          className={classes.bar}
          style={{ width: `${(100 * pods) / Math.max(most, pods)}%` }}
        >
          {runs.map(run => (
            <span
              key={`${run.revision}/${run.version}/${run.unknownRevision}/${run.mayBe}`}
              style={{
                flexGrow: run.pods,
                background: look.hueOf(run.revision, theme),
              }}
            />
          ))}
        </span>
      </span>
      {props.wrap ? (
        <span>
          {texts.map(each => (
            <span key={each} className={classes.run}>
              {each}
            </span>
          ))}
        </span>
      ) : (
        <span className={classes.text} title={text}>
          {text}
        </span>
      )}
    </div>
  );
}
