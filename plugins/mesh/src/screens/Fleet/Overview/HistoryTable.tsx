import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useLanguage } from '../../../translation/useLanguage';
import { useListStyles } from '../parts/useListStyles';
import type { StackedHistory } from './stackHistory';

/** More rows than these would not be read. */
const mostRows = 40;

/** The chart as figures: samples at even distances, the newest first. */
export function HistoryTable({ history }: { history: StackedHistory }) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const { series, samples } = history;
  const every = Math.ceil(samples.length / mostRows);
  const shown = [...samples].reverse().filter((_, i) => i % every === 0);
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <div className={classes.scroll}>
      <Table size="small" className={classes.table}>
        <caption>{t('fleet.history.table')}</caption>
        <TableHead>
          <TableRow>
            <TableCell component="th" scope="col">
              {t('fleet.history.time')}
            </TableCell>
            {series.map(({ revision, version }) => (
              <TableCell
                key={revision ?? ''}
                className={classes.number}
                component="th"
                scope="col"
              >
                <RevisionName
                  revision={revision}
                  version={version}
                  unknownRevision
                />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ at, pods }) => (
            <TableRow key={at}>
              <TableCell component="th" role="rowheader" scope="row">
                {time.format(at)}
              </TableCell>
              {pods.map((each, index) => (
                <TableCell
                  key={series[index].revision ?? ''}
                  className={classes.number}
                >
                  {number.format(each)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
