import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
  },
  button: { textTransform: 'none' },
}));

/** There is something, and the filter leaves nothing of it. */
export function NoMatch(props: { text: string; onClear: () => void }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.place} role="status">
      <span>{props.text}</span>
      <Button
        className={classes.button}
        size="small"
        variant="outlined"
        onClick={props.onClear}
      >
        {t('fleet.clearFilters')}
      </Button>
    </div>
  );
}
