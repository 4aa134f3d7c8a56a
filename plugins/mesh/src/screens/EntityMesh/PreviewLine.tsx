import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import type { PodPreviews } from './usePodPreviews';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
  button: { textTransform: 'none' },
}));

function Standing({ previews }: { previews: PodPreviews }) {
  const { t } = useMeshTranslation();
  switch (previews.state) {
    case 'not-asked':
      return <span>{t('entityMesh.preview.notAsked')}</span>;
    case 'asking':
      return <span role="status">{t('entityMesh.preview.asking')}</span>;
    case 'failed':
      return (
        <span>
          {t('entityMesh.preview.failed', {
            message: previews.failure.message,
          })}
        </span>
      );
    case 'asked':
      return (
        <span>
          {t('entityMesh.preview.asked')} <RelativeTime at={previews.askedAt} />
        </span>
      );
    default:
      throw new Error(`Unknown state ${previews satisfies never}`);
  }
}

/** Whether the injector was asked for what nothing else tells: the kind of sidecar and its configuration. */
export function PreviewLine(props: {
  previews: PodPreviews;
  onAsk: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { previews } = props;
  return (
    <div className={classes.line}>
      <Standing previews={previews} />
      {previews.state !== 'asking' && (
        <Button className={classes.button} size="small" onClick={props.onAsk}>
          {t(
            previews.state === 'not-asked'
              ? 'entityMesh.preview.ask'
              : 'entityMesh.preview.askAgain',
          )}
        </Button>
      )}
    </div>
  );
}
