import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Migration,
  OfferedAction,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Disclosure } from '../../components/Disclosure';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
  offered: {
    display: 'grid',
    gridTemplateColumns: '13em minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    alignItems: 'center',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  button: { textTransform: 'none' },
}));

/** What a person most likely wants next; the other actions are drawn quieter. */
function primaryAction({ phase, actions }: Migration): SteeringAction | null {
  const mayConfirm = actions.some(
    ({ action, possible }) => action === 'confirm' && possible,
  );
  if (mayConfirm) return 'confirm';
  switch (phase) {
    case 'stopped':
      return 'retry';
    case 'paused':
      return 'resume';
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'done':
    case 'rolled-back':
    case 'cancelled':
      return null;
    default:
      throw new Error(`Unknown phase ${phase satisfies never}`);
  }
}

function Offered(props: {
  offered: OfferedAction;
  primary: boolean;
  onAsk: (offered: OfferedAction) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { offered, primary } = props;
  return (
    <li className={classes.offered}>
      <Button
        fullWidth
        disableElevation
        className={classes.button}
        variant={primary ? 'contained' : 'outlined'}
        color={primary ? 'primary' : 'default'}
        disabled={!offered.possible}
        onClick={() => props.onAsk(offered)}
      >
        {t(`migration.action.${offered.action}`)}
      </Button>
      <span>{say(offered.explanation)}</span>
    </li>
  );
}

/** A workload is skipped from its row, and nobody has to hear of confirmations where the plan chose none. */
function isListed({ options }: Migration, { action }: OfferedAction): boolean {
  const { afterCanary, beforeDone } = options.confirm;
  return (
    action !== 'skip' && (action !== 'confirm' || afterCanary || beforeDone)
  );
}

/** The actions with what each will do; those that are not possible with the reason. */
export function ActionList(props: {
  migration: Migration;
  onAsk: (offered: OfferedAction) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { migration } = props;
  const listed = migration.actions.filter(each => isListed(migration, each));
  const possible = listed.filter(each => each.possible);
  const others = listed.filter(each => !each.possible);
  const primary = primaryAction(migration);
  const list = (actions: readonly OfferedAction[]) => (
    <ul className={classes.list}>
      {actions.map(offered => (
        <Offered
          key={offered.action}
          offered={offered}
          primary={offered.action === primary}
          onAsk={props.onAsk}
        />
      ))}
    </ul>
  );
  return (
    <>
      {list(possible)}
      {others.length > 0 && (
        <Disclosure
          label={t('migration.notPossible', { count: others.length })}
        >
          {list(others)}
        </Disclosure>
      )}
    </>
  );
}
