import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RunsBar, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Fact, Facts } from '../../../components/Facts';
import { ClusterFreshness } from '../../../components/FreshnessLine';
import { MigrationLine } from '../../../components/MigrationLine';
import { ReasonChain } from '../../../components/ReasonChain';
import { shortRef } from '../../../look/shortRef';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import { OwnerName } from '../parts/OwnerName';
import { useListStyles } from '../parts/useListStyles';
import type { FleetTab } from '../useFleetTab';

const useStyles = makeStyles(theme => ({
  detail: {
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0, 2),
    paddingInlineStart: theme.spacing(3),
    whiteSpace: 'normal',
  },
  headline: { fontWeight: 500 },
  labels: { fontFamily: 'monospace' },
}));

interface Props {
  summary: NamespaceSummary;
  tab: FleetTab;
}

function Labels({ summary }: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const said = [INJECTION_LABEL, REVISION_LABEL].flatMap(label => {
    const value = summary.labels[label as keyof typeof summary.labels];
    return value === null ? [] : [t('fleet.detail.label', { label, value })];
  });
  if (said.length === 0) return <>{t('fleet.detail.noLabels')}</>;
  return <span className={classes.labels}>{said.join(' ')}</span>;
}

function Owners({ summary, tab }: Props) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  if (summary.owners.length === 0) return <>{t('fleet.nobody')}</>;
  return (
    <ul className={classes.plain}>
      {summary.owners.map(({ ref, confirmed }) => (
        <li key={ref}>
          <OwnerName owner={ref} links={tab.links} />{' '}
          {!confirmed && (
            <Sign tone="unknown" word={t('fleet.detail.notConfirmed')} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Entities({ summary, tab }: Props) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  if (summary.entityRefs.length === 0) return <>{t('fleet.detail.noEntity')}</>;
  return (
    <ul className={classes.plain}>
      {summary.entityRefs.map(ref => (
        <li key={ref}>
          <Link to={tab.links.entity(ref)}>{shortRef(ref, 'component')}</Link>
        </li>
      ))}
    </ul>
  );
}

function Unclaimed({ summary }: Props) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  if (summary.unclaimed === null) return <>{t('fleet.detail.catalogAway')}</>;
  if (summary.unclaimed.length === 0)
    return <>{t('fleet.detail.allClaimed')}</>;
  return (
    <ul className={classes.plain}>
      {summary.unclaimed.map(workload => (
        <li key={workload}>{workload}</li>
      ))}
    </ul>
  );
}

/** What is known of a namespace, below its row. */
export function NamespaceDetail(props: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { summary, tab } = props;
  const migration = summary.openMigration ?? summary.lastMigration;
  return (
    <div className={classes.detail}>
      <div className={classes.headline}>{say(summary.headline)}</div>
      <ClusterFreshness
        cluster={summary.cluster}
        freshness={summary.freshness}
      />
      <Facts>
        <Fact name={t('fleet.detail.labels')}>
          <Labels {...props} />
        </Fact>
        <Fact name={t('fleet.column.asks')}>
          <ReasonChain
            asked={summary.asksFor}
            version={summary.asksForVersion}
          />
        </Fact>
        <Fact name={t('fleet.column.runs')}>
          <RunsBar runs={summary.runs} />
        </Fact>
        <Fact name={t('fleet.column.owners')}>
          <Owners {...props} />
        </Fact>
        <Fact name={t('fleet.detail.entities')}>
          <Entities {...props} />
        </Fact>
        <Fact name={t('fleet.detail.unclaimed')}>
          <Unclaimed {...props} />
        </Fact>
      </Facts>
      {migration && (
        <MigrationLine
          label={t(
            summary.openMigration
              ? 'fleet.detail.openMigration'
              : 'fleet.detail.lastMigration',
          )}
          migration={migration}
          href={tab.links.migration(migration.id)}
        />
      )}
      <div>
        <Link to={tab.links.plan(summary)}>
          {t('fleet.row.planOf', summary)}
        </Link>
      </div>
    </div>
  );
}
