import { makeStyles } from '@material-ui/core/styles';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  changes: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(4),
    fontFamily: 'monospace',
  },
}));

const labels = [INJECTION_LABEL, REVISION_LABEL] as const;

/** Both injection labels, before and after. */
export function LabelsChange(props: {
  before: InjectionLabels;
  after: InjectionLabels;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const said = labels.flatMap(label => {
    const from = props.before[label];
    const to = props.after[label];
    if (from === null && to === null) return [];
    if (from === to) {
      return [t('labels.unchanged', { label, value: from ?? '' })];
    }
    return [
      t('labels.change', {
        label,
        from: from ?? t('labels.none'),
        to: to ?? t('labels.removed'),
      }),
    ];
  });
  return (
    <div className={classes.changes}>
      {said.map(text => (
        <span key={text}>{text}</span>
      ))}
    </div>
  );
}
