import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Migration,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Disclosure } from '../../components/Disclosure';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { listedAskings, type Asking } from './asking';

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
  asking: Asking;
  primary: boolean;
  onAsk: (asking: Asking) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { asking, primary } = props;
  const { offered, subject } = asking;
  return (
    <li className={classes.offered}>
      <Button
        fullWidth
        disableElevation
        className={classes.button}
        variant={primary ? 'contained' : 'outlined'}
        color={primary ? 'primary' : 'default'}
        disabled={!offered.possible}
        onClick={() => props.onAsk(asking)}
      >
        {subject.workload
          ? t('migration.skipOne', { workload: subject.workload.name })
          : t(`migration.action.${offered.action}`)}
      </Button>
      <span>{say(offered.explanation)}</span>
    </li>
  );
}

/** The actions with what each will do; those that are not possible with the reason. */
export function ActionList(props: {
  migration: Migration;
  onAsk: (asking: Asking) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { migration } = props;
  const listed = listedAskings(migration);
  const possible = listed.filter(({ offered }) => offered.possible);
  const others = listed.filter(({ offered }) => !offered.possible);
  const primary = primaryAction(migration);
  const list = (askings: readonly Asking[]) => (
    <ul className={classes.list}>
      {askings.map(asking => (
        <Offered
          key={`${asking.offered.action}/${asking.subject.workload?.uid}`}
          asking={asking}
          primary={asking.offered.action === primary}
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
