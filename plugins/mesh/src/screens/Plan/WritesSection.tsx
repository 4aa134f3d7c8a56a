import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { PlannedWrite } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  code: { fontFamily: 'monospace', fontSize: '0.9em', wordBreak: 'break-word' },
});

/** Every field that the migration writes, and nothing else is written. */
export function WritesSection({ writes }: { writes: readonly PlannedWrite[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.scroll}>
      <Table size="small" aria-label={t('plan.writes.caption')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('plan.writes.object')}</TableCell>
            <TableCell>{t('plan.writes.field')}</TableCell>
            <TableCell>{t('plan.writes.from')}</TableCell>
            <TableCell>{t('plan.writes.to')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {writes.map(({ object, field, from, to }) => (
            <TableRow key={`${object.kind}/${object.name}/${field}`}>
              <TableCell>{`${object.kind} ${object.name}`}</TableCell>
              <TableCell className={classes.code}>{field}</TableCell>
              <TableCell className={classes.code}>
                {from ?? t('plan.writes.absent')}
              </TableCell>
              <TableCell className={classes.code}>
                {to ?? t('plan.writes.removed')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
