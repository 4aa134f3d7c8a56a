import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type {
  IntendedRevision,
  RevisionCount,
  WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useState } from 'react';
import { MiddleCut } from '../../components/MiddleCut';
import { Asked } from '../../components/ReasonChain';
import type { Evidence } from '../../evidence/EvidenceScope';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { Differences } from './Differences';
import { WorkloadDetail } from './WorkloadDetail';

const useStyles = makeStyles(theme => ({
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 500,
  },
  kind: { whiteSpace: 'nowrap' },
  note: {
    color: theme.palette.textSubtle,
    fontWeight: 400,
    maxWidth: '32em',
    paddingInlineStart: theme.spacing(4),
  },
  toggle: { padding: theme.spacing(0.25) },
  pods: {
    paddingInlineStart: theme.spacing(6),
    background: theme.palette.background.default,
  },
}));

function Runs({ runs }: { runs: readonly RevisionCount[] }) {
  if (runs.length === 0) return <>–</>;
  return (
    <>
      {runs.map(({ pods, ...run }) => (
        <div
          key={`${run.revision}/${run.version}/${run.unknownRevision}/${run.mayBe}`}
        >
          {runs.length > 1 && `${pods} × `}
          <RevisionName {...run} />
        </div>
      ))}
    </>
  );
}

function versionOfAsked(
  asked: IntendedRevision,
  versionOf: (revision: string) => string | null,
): string | null {
  return asked.kind === 'revision' ? versionOf(asked.revision) : null;
}

/** One workload; opens to its pods. */
export function WorkloadRow(props: {
  workload: WorkloadState;
  namespace: string;
  evidence: Evidence;
  versionOf: (revision: string) => string | null;
  columns: number;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { workload, versionOf } = props;
  const { name } = workload.ref;
  return (
    <>
      <TableRow hover>
        <TableCell component="th" scope="row">
          <span className={classes.name}>
            <IconButton
              className={classes.toggle}
              size="small"
              aria-expanded={open}
              aria-label={t(
                open ? 'entityMesh.hidePods' : 'entityMesh.showPods',
                { workload: name },
              )}
              onClick={() => setOpen(!open)}
            >
              {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
            </IconButton>
            <MiddleCut name={name} />
          </span>
          {workload.note && (
            <div className={classes.note}>{say(workload.note)}</div>
          )}
        </TableCell>
        <TableCell className={classes.kind}>
          {t(`kind.${workload.kind}`)}
        </TableCell>
        <TableCell>
          {t('entityMesh.podsReady', {
            ready: String(workload.readyPods),
            desired: String(workload.desiredPods),
          })}
        </TableCell>
        <TableCell>
          <Runs runs={workload.runs} />
        </TableCell>
        <TableCell>
          <Asked
            asked={workload.wouldGet}
            version={versionOfAsked(workload.wouldGet, versionOf)}
          />
        </TableCell>
        <TableCell>
          <Differences differences={workload.differences} />
        </TableCell>
        <TableCell>{t(`entityMesh.mendsBy.${workload.mendsBy}`)}</TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={props.columns} className={classes.pods}>
            <WorkloadDetail
              workload={workload}
              namespace={props.namespace}
              evidence={props.evidence}
            />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
