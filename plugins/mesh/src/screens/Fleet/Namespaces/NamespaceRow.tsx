import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ConditionSign } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { PhaseSign } from '../../../components/PhaseSign';
import { Asked } from '../../../components/ReasonChain';
import { RelativeTime } from '../../../components/RelativeTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { FittedName } from '../parts/FittedName';
import { OwnerName } from '../parts/OwnerName';
import { RunsCell } from '../parts/RunsCell';
import { useListStyles } from '../parts/useListStyles';
import type { RevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';
import { rowHeight } from './useVirtualRows';

const useStyles = makeStyles(theme => ({
  row: {
    height: rowHeight,
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.link}`,
      outlineOffset: -2,
    },
  },
  toggle: {
    display: 'inline-flex',
    padding: 0,
    border: 0,
    marginInlineEnd: theme.spacing(0.5),
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    verticalAlign: 'bottom',
    '& svg': { fontSize: 20 },
    '[dir="rtl"] & svg': { transform: 'scaleX(-1)' },
  },
  name: { display: 'flex', minWidth: 0, alignItems: 'center' },
}));

/** What one row is given beside its namespace. */
export interface NamespaceRowProps {
  summary: NamespaceSummary;
  rowIndex: number;
  open: boolean;
  /** Whether Tab leads to this row: one row of the list, the arrows lead to the others. */
  isTabStop: boolean;
  most: number;
  look: RevisionLook;
  tab: FleetTab;
  onToggle: () => void;
  onFocus: () => void;
}

function Owners({ summary, tab }: NamespaceRowProps) {
  const { t } = useMeshTranslation();
  const [first, ...others] = summary.owners;
  return (
    <>
      <OwnerName owner={first?.ref ?? null} links={tab.links} />
      {others.length > 0 && (
        <> {t('fleet.row.moreOwners', { number: others.length })}</>
      )}
    </>
  );
}

function Migration({ summary, tab }: NamespaceRowProps) {
  const { t } = useMeshTranslation();
  const migration = summary.openMigration ?? summary.lastMigration;
  if (!migration) return <>{t('fleet.none')}</>;
  return (
    <Link to={tab.links.migration(migration.id)}>
      {summary.openMigration ? (
        <PhaseSign phase={migration.phase} />
      ) : (
        <RelativeTime at={migration.finishedAt ?? migration.startedAt} />
      )}
    </Link>
  );
}

function Cells(props: NamespaceRowProps) {
  const { t } = useMeshTranslation();
  const { summary, tab } = props;
  const { cluster, namespace, problems, podsToMend } = summary;
  const cells: [string, ReactNode][] = [
    ['cluster', <FittedName key="cluster" name={cluster} />],
    ['owners', <Owners key="owners" {...props} />],
    [
      'asks',
      <Asked
        key="asks"
        asked={summary.asksFor}
        version={summary.asksForVersion}
      />,
    ],
    [
      'runs',
      <RunsCell
        key="runs"
        runs={summary.runs}
        most={props.most}
        look={props.look}
      />,
    ],
    [
      'difference',
      <span
        key="difference"
        title={
          podsToMend > 0 ? t('fleet.row.toMend', { count: podsToMend }) : ''
        }
      >
        <ConditionSign condition={summary.condition} />
      </span>,
    ],
    ['migration', <Migration key="migration" {...props} />],
    [
      'problems',
      problems === 0 ? (
        t('fleet.none')
      ) : (
        <Link
          key="problems"
          to={tab.links.tab('problems', { cluster, text: namespace })}
        >
          {t('fleet.number', { number: problems })}
        </Link>
      ),
    ],
    [
      'action',
      <Link
        key="action"
        to={tab.links.plan(summary)}
        aria-label={t('fleet.row.planOf', { cluster, namespace })}
      >
        {t('fleet.row.plan')}
      </Link>,
    ],
  ];
  return (
    <>
      {cells.map(([name, content]) => (
        <td key={name}>{content}</td>
      ))}
    </>
  );
}

/** One namespace of the work list in one line. */
export function NamespaceRow(props: NamespaceRowProps) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const { summary, open, onToggle } = props;
  const { cluster, namespace, freshness } = summary;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter on a link or button of the row is theirs.
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    onToggle();
  };
  const isStale = freshness.state !== 'live';
  return (
    <tr
      className={`${classes.row} ${isStale ? list.stale : ''}`}
      aria-rowindex={props.rowIndex}
      tabIndex={props.isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
    >
      <th scope="row">
        <span className={classes.name}>
          <button
            type="button"
            className={classes.toggle}
            tabIndex={-1}
            aria-expanded={open}
            aria-label={t(open ? 'fleet.row.hide' : 'fleet.row.show', {
              cluster,
              namespace,
            })}
            onClick={onToggle}
          >
            {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
          </button>
          <FittedName name={namespace} />
        </span>
      </th>
      <Cells {...props} />
    </tr>
  );
}
