import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { type Failure, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  failure: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
  button: { textTransform: 'none' },
}));

/** Instead of what a card shows: why it cannot be had, in the server's words. */
export function CardFailure(props: { failure: Failure; onRetry: () => void }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { failure } = props;
  const forbidden = failure.kind === 'forbidden';
  return (
    <div className={classes.failure} role="alert">
      <Sign
        tone="unknown"
        word={t(forbidden ? 'failure.forbidden' : 'card.failed')}
      />
      <span>{failure.message}</span>
      {!forbidden && (
        <Button
          className={classes.button}
          size="small"
          variant="outlined"
          onClick={props.onRetry}
        >
          {t('failure.retry')}
        </Button>
      )}
    </div>
  );
}
