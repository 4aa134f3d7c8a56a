import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { RevisionCount } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import type { RevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(0.5),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    paddingInlineStart: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'inline-flex', alignItems: 'center' },
  swatch: {
    width: theme.spacing(1.25),
    height: theme.spacing(1.25),
    marginInlineEnd: theme.spacing(0.75),
    borderRadius: 2,
  },
  pods: { marginInlineStart: theme.spacing(1) },
}));

/** What runs now, by revision; each number leads to the namespaces that it counts. */
export function HistoryLegend(props: {
  runs: readonly RevisionCount[];
  tab: FleetTab;
  look: RevisionLook;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useMeshTranslation();
  const { runs, tab, look } = props;
  const { cluster } = tab.search;
  return (
    <ul className={classes.legend} aria-label={t('fleet.history.now')}>
      {runs.map(({ revision, version, pods, mayBe }) => (
        <li key={`${revision}/${version}/${mayBe}`} className={classes.entry}>
          <span
            aria-hidden
            className={classes.swatch}
            style={{ background: look.hueOf(revision, theme) }}
          />
          <RevisionName revision={revision} version={version} unknownRevision />
          <span className={classes.pods}>
            {revision === null ? (
              t('fleet.pods', { count: pods })
            ) : (
              <Link
                to={tab.links.tab('namespaces', { cluster, runs: revision })}
              >
                {t('fleet.pods', { count: pods })}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
