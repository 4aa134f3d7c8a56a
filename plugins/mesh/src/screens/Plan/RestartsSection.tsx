import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  sameInjectionLabels,
  type Plan,
  type PlannedWorkload,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { EstimateLine } from './EstimateLine';
import { RenewalRemarks, WhoseRemarks } from './WorkloadRemarks';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  order: {
    width: 0,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  head: { '& th': { whiteSpace: 'nowrap' } },
  table: {
    '& td, & th': { lineHeight: theme.typography.body2.lineHeight },
  },
  note: { color: theme.palette.textSubtle },
}));

/** Some have no turn: they renew themselves, or nothing can. */
function isRenewed(method: PlannedWorkload['method']): boolean {
  return method === 'restart' || method === 'evict' || method === 'rollout';
}

function orderText(
  t: Translate,
  workload: PlannedWorkload,
  position: number,
): string {
  switch (workload.method) {
    case 'restart':
    case 'evict':
    case 'rollout':
      return String(position);
    case 'itself':
      return t('plan.restarts.itself');
    case 'none':
      return t('plan.restarts.noMethod');
    case 'blocked':
      return t('plan.restarts.blocked');
    default:
      throw new Error(`Unknown method ${workload.method satisfies never}`);
  }
}

/** The workloads in the order of their restarts, with what will be felt of each. */
export function RestartsSection({ plan }: { plan: Plan }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { targetResolution, workloads, namespace } = plan;
  const labelsChange = !sameInjectionLabels(
    plan.presentLabels,
    plan.plannedLabels,
  );
  const renewed = workloads.filter(({ method }) => isRenewed(method));
  if (workloads.length === 0) {
    return <Typography>{t('plan.restarts.none')}</Typography>;
  }
  return (
    <div className={classes.scroll}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('plan.restarts.caption', { namespace })}
      >
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell>{t('plan.restarts.order')}</TableCell>
            <TableCell>{t('plan.restarts.workload')}</TableCell>
            <TableCell>{t('plan.restarts.kind')}</TableCell>
            <TableCell>{t('plan.restarts.effect')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {workloads.map(workload => (
            <TableRow key={workload.ref.uid}>
              <TableCell className={classes.order}>
                {orderText(t, workload, renewed.indexOf(workload) + 1)}
              </TableCell>
              <TableCell component="th" scope="row">
                <MiddleCut name={workload.ref.name} />
                <WhoseRemarks workload={workload} />
              </TableCell>
              <TableCell>{t(`kind.${workload.kind}`)}</TableCell>
              <TableCell>
                {workload.downtime ? (
                  <Sign tone="warning" word={say(workload.effect)} />
                ) : (
                  say(workload.effect)
                )}
                <RenewalRemarks workload={workload} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {plan.estimate && <EstimateLine estimate={plan.estimate} />}
      {labelsChange && targetResolution.kind === 'revision' && (
        <Typography variant="body2" className={classes.note}>
          {t('plan.restarts.fromThen', { revision: targetResolution.revision })}
        </Typography>
      )}
    </div>
  );
}
