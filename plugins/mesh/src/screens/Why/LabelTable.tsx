import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import type { ExplainedLabel } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useState } from 'react';
import { CheckIt } from '../../components/CheckIt';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { ListTable } from '../Fleet/parts/ListTable';
import { OpenRow } from '../Fleet/parts/OpenRow';
import { useListStyles } from '../Fleet/parts/useListStyles';
import { stepTones } from './signTones';

const columns = ['key', 'place', 'value', 'meaning'] as const;

const useStyles = makeStyles(theme => ({
  name: { fontFamily: 'monospace' },
  detail: { paddingInlineStart: theme.spacing(3.5) },
}));

function Value({ label }: { label: ExplainedLabel }) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const none = t('labels.none');
  const { value, live, assumed } = label;
  return (
    <>
      <span className={value === null ? list.subtle : classes.name}>
        {value === '' ? t('why.empty') : (value ?? none)}
      </span>
      {assumed && (
        <div className={list.subtle}>
          {t('why.assumedInstead', { live: live ?? none })}
        </div>
      )}
    </>
  );
}

function LabelRow({ label }: { label: ExplainedLabel }) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { key, place } = label;
  const isThere = label.value !== null;
  return (
    <OpenRow
      className={isThere ? '' : list.subtle}
      open={open}
      onToggle={() => setOpen(!open)}
      label={t(open ? 'why.hideLabel' : 'why.showLabel', {
        key,
        place: t(`why.place.${place}`),
      })}
      columns={columns.length}
      head={<span className={classes.name}>{key}</span>}
      cells={
        <>
          <TableCell className={list.oneLine}>
            {t(`why.place.${place}`)}
          </TableCell>
          <TableCell>
            <Value label={label} />
          </TableCell>
          <TableCell>
            <Sign tone={stepTones[label.sign]} word={say(label.says)} wraps />
          </TableCell>
        </>
      }
      detail={
        <div className={classes.detail}>
          <CheckIt check={label} />
        </div>
      }
    />
  );
}

/** The labels and annotations that count, each with its value or its absence. */
export function LabelTable({ labels }: { labels: readonly ExplainedLabel[] }) {
  const { t } = useMeshTranslation();
  return (
    <ListTable
      caption={t('why.labels')}
      columns={columns.map(column => ({ label: t(`why.column.${column}`) }))}
    >
      {labels.map(label => (
        <LabelRow key={`${label.place} ${label.key}`} label={label} />
      ))}
    </ListTable>
  );
}
