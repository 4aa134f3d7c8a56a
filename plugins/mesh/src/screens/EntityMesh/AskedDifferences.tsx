import { makeStyles } from '@material-ui/core/styles';
import {
  differenceKindOfChange,
  type Comparison,
  type WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  cell: { maxWidth: '14em', whiteSpace: 'normal' },
  why: {
    color: theme.palette.textSubtle,
    maxWidth: '14em',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
}));

/** A pod may differ in a hundred fields; the first say what kind of difference it is. */
const mostChanges = 5;

function Compared(props: {
  changes: Extract<Comparison, { state: 'compared' }>['changes'];
  renewedBy: WorkloadState['renewedBy'];
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const changes = props.changes.flatMap(({ kind, message }) => {
    const difference = differenceKindOfChange(kind);
    return difference === null ? [] : [{ difference, message }];
  });
  if (changes.length === 0) {
    return (
      <div className={classes.why}>{t('entityMesh.preview.nothingElse')}</div>
    );
  }
  const kinds = [...new Set(changes.map(({ difference }) => difference))];
  const count = changes.length - mostChanges;
  return (
    <div className={classes.cell}>
      <Sign
        tone="warning"
        word={kinds.map(kind => t(`entityMesh.difference.${kind}`)).join(', ')}
      />
      {changes.slice(0, mostChanges).map(({ message }) => (
        <div key={message.text} className={classes.why}>
          {say(message)}
        </div>
      ))}
      {count > 0 && (
        <div className={classes.why}>
          {t('entityMesh.preview.more', { count })}
        </div>
      )}
      <div className={classes.why}>
        {t(`entityMesh.preview.renewedBy.${props.renewedBy}`)}
      </div>
    </div>
  );
}

/** In what a pod differs from what its injector would make now, where it was asked. */
export function AskedDifferences(props: {
  comparison: Comparison;
  renewedBy: WorkloadState['renewedBy'];
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { comparison } = props;
  switch (comparison.state) {
    case 'compared':
      return (
        <Compared changes={comparison.changes} renewedBy={props.renewedBy} />
      );
    case 'refused':
      return (
        <div className={classes.why}>
          {t('plan.podChanges.refusedBy', comparison)}
        </div>
      );
    case 'not-injected':
    case 'not-asked':
      return <div className={classes.why}>{say(comparison.why)}</div>;
    default:
      throw new Error(`Unknown state ${comparison satisfies never}`);
  }
}
