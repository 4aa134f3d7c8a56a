import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { PodChange } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  where: { whiteSpace: 'nowrap' },
  code: { fontFamily: 'monospace', fontSize: '0.9em', wordBreak: 'break-word' },
});

/** Every value of a pod that changes, as the API names it. */
export function ChangesTable(props: {
  changes: readonly PodChange[];
  workloads: string;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { workloads } = props;
  return (
    <div className={classes.scroll}>
      <Table
        size="small"
        aria-label={t('plan.podChanges.caption', { workloads })}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('plan.podChanges.where')}</TableCell>
            <TableCell>{t('plan.podChanges.field')}</TableCell>
            <TableCell>{t('plan.podChanges.from')}</TableCell>
            <TableCell>{t('plan.podChanges.to')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.changes.map(({ container, field, from, to }) => (
            <TableRow key={`${container}/${field}`}>
              <TableCell className={classes.where}>
                {container ?? t('plan.podChanges.pod')}
              </TableCell>
              <TableCell className={classes.code}>{field}</TableCell>
              <TableCell className={classes.code}>
                {from ?? t('plan.podChanges.absent')}
              </TableCell>
              <TableCell className={classes.code}>
                {to ?? t('plan.podChanges.removed')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
