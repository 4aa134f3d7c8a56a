import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Failure } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import type { Translate } from '../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none' },
  failure: {
    padding: theme.spacing(3),
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    maxWidth: '60em',
  },
}));

function titleOf(t: Translate, failure: Failure): string {
  switch (failure.kind) {
    case 'forbidden':
      return t('failure.forbidden');
    case 'not-found':
      return t('failure.notFound');
    case 'conflict':
      return t('failure.conflict');
    case 'refused':
      return t('failure.refused');
    case 'unavailable':
      return t('failure.unavailable');
    case 'unexpected':
      return t('failure.unexpected');
    default:
      throw new Error(`Unknown failure ${failure satisfies never}`);
  }
}

/** Instead of a screen that cannot be had: what happened, why in the server's words, what can be done. */
export function FailureView(props: {
  failure: Failure;
  /** The permission that the screen needs, named where it is missing. */
  permission: string;
  onRetry: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { failure, permission } = props;
  return (
    <div className={classes.failure} role="alert">
      <Typography variant="h5" component="h2">
        {titleOf(t, failure)}
      </Typography>
      <Typography>{failure.message}</Typography>
      {failure.kind === 'forbidden' && (
        <Typography>{t('failure.needsPermission', { permission })}</Typography>
      )}
      <Button
        className={classes.button}
        variant="outlined"
        onClick={props.onRetry}
      >
        {t('failure.retry')}
      </Button>
    </div>
  );
}
