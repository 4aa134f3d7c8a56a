import Alert from '@material-ui/lab/Alert';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type Placement,
  type RevisionSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  ConditionSign,
  RunsBar,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/Disclosure';
import { Fact, Facts } from '../../components/Facts';
import { ClusterFreshness } from '../../components/FreshnessLine';
import { MigrationLine } from '../../components/MigrationLine';
import { ReasonChain } from '../../components/ReasonChain';
import { EvidenceScope } from '../../evidence/EvidenceScope';
import { OpenIn } from '../../links/OpenIn';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { AnswerAges } from './AnswerAges';
import { SharedWith } from './SharedWith';
import { WorkloadTable } from './WorkloadTable';

const useStyles = makeStyles(theme => ({
  section: {
    padding: theme.spacing(2, 3, 3),
    display: 'grid',
    gap: theme.spacing(2),
  },
  /* Greyed by saturation and not by opacity, which would take the contrast of the text. */
  details: { display: 'grid', gap: theme.spacing(2) },
  old: { filter: 'grayscale(1)' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(1),
  },
  age: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
  action: { marginInlineStart: 'auto' },
}));

/** The words of the links on a placement. */
export interface PlacementLinks {
  migrationHref: (id: string) => string;
  entityHref: (entityRef: string) => string;
}

function Details(props: {
  placement: Placement;
  revisions: readonly RevisionSummary[];
  links: PlacementLinks;
  entityRef: string;
}) {
  const { t } = useMeshTranslation();
  const classes = useStyles();
  const { placement, links, entityRef } = props;
  const { cluster, namespace } = placement;
  const old = placement.freshness.state !== 'live';
  const versionOf = (revision: string) =>
    props.revisions.find(each => each.revision === revision)?.version ??
    placement.runs.find(each => each.revision === revision)?.version ??
    (placement.asksFor.kind === 'revision' &&
    placement.asksFor.revision === revision
      ? placement.asksForVersion
      : null);
  return (
    <div
      className={old ? `${classes.details} ${classes.old}` : classes.details}
    >
      <Facts>
        <Fact name={t('asked.title')}>
          <EvidenceScope cluster={cluster} entityRef={entityRef}>
            <ReasonChain
              asked={placement.asksFor}
              version={placement.asksForVersion}
            />
          </EvidenceScope>
        </Fact>
        <Fact name={t('entityMesh.runs')}>
          <RunsBar runs={placement.runs} />
        </Fact>
        <Fact name={t('entityMesh.answers.title')}>
          <AnswerAges answers={placement.answers} />
        </Fact>
        {placement.sharedWith.length > 0 && (
          <Fact name={t('entityMesh.sharedWith')}>
            <SharedWith
              sharedWith={placement.sharedWith}
              entityHref={links.entityHref}
            />
          </Fact>
        )}
      </Facts>
      <OpenIn {...{ cluster, namespace, entityRef }} />
      {placement.workloads.length > 0 && (
        <WorkloadTable
          namespace={namespace}
          evidence={{ cluster, entityRef }}
          workloads={placement.workloads}
          versionOf={versionOf}
        />
      )}
    </div>
  );
}

function nothingIsKnown(placement: Placement): boolean {
  return (
    placement.condition === 'unknown-cluster' ||
    placement.condition === 'namespace-missing' ||
    placement.freshness.state === 'never'
  );
}

/** Where the entity runs: one namespace of one cluster. */
export function PlacementSection(props: {
  placement: Placement;
  revisions: readonly RevisionSummary[];
  links: PlacementLinks;
  entityRef: string;
  /** Healthy placements beside others are folded. */
  folded: boolean;
  /** The sentence is left out where the page's headline says the same. */
  withHeadline: boolean;
  action: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { placement, links } = props;
  const title = t('entityMesh.placement', placement);
  const old = placement.freshness.state !== 'live';
  const freshness = (
    <ClusterFreshness
      cluster={placement.cluster}
      freshness={placement.freshness}
    />
  );
  const details = (
    <Details
      placement={placement}
      revisions={props.revisions}
      links={links}
      entityRef={props.entityRef}
    />
  );
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={title}
      className={classes.section}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h3">
          {title}
        </Typography>
        <ConditionSign condition={placement.condition} />
        {!old && <span className={classes.age}>{freshness}</span>}
        <div className={classes.action}>{props.action}</div>
      </div>
      {placement.condition === 'unknown-cluster' ? (
        <Typography>{t('entityMesh.unknownCluster')}</Typography>
      ) : (
        old && <Alert severity="warning">{freshness}</Alert>
      )}
      {props.withHeadline && <Typography>{say(placement.headline)}</Typography>}
      {placement.openMigration && (
        <MigrationLine
          label={t('entityMesh.openMigration')}
          migration={placement.openMigration}
          href={links.migrationHref(placement.openMigration.id)}
        />
      )}
      {!nothingIsKnown(placement) &&
        (props.folded ? (
          <Disclosure label={t('entityMesh.details')}>{details}</Disclosure>
        ) : (
          details
        ))}
      {placement.lastMigration && (
        <MigrationLine
          label={t('entityMesh.lastMigration')}
          migration={placement.lastMigration}
          href={links.migrationHref(placement.lastMigration.id)}
        />
      )}
    </Paper>
  );
}
