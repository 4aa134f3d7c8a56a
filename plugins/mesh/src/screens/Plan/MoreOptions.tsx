import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Disclosure } from '../../components/Disclosure';
import { spanText } from '../../components/RelativeTime';
import { spanOf } from '../../look/shortTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { NumberChoice } from './NumberChoice';
import { OnFailureChoice } from './OnFailureChoice';

const useStyles = makeStyles(theme => ({
  options: { display: 'grid', gap: theme.spacing(1.5) },
  boxes: { display: 'grid' },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    paddingTop: theme.spacing(0.5),
  },
}));

const minute = 60;
const hour = 60 * minute;
const atOnce = [1, 2, 3, 5, 10];
const pauses = [0, 30, minute, 5 * minute, 15 * minute, hour];
const watches = [null, 0, minute, 5 * minute, 15 * minute, hour];
const soaks = [null, 0, 5 * minute, 15 * minute, hour, 4 * hour, 24 * hour];
/** In minutes. */
const deadlines = [null, 30, 60, 240, 480, 1440];

/** What is chosen apart from the consents, which stand where they are needed. */
function countChosen(options: MigrationOptions): number {
  const {
    confirm,
    acceptDowntime,
    acceptEviction,
    acceptUnaskedConnections,
    acceptLeftBehind,
    ...others
  } = options;
  const { confirm: none, ...usual } = defaultMigrationOptions;
  const differing = (Object.keys(others) as Array<keyof typeof others>).filter(
    name => others[name] !== usual[name],
  );
  const confirms = [
    confirm.afterCanary !== none.afterCanary,
    confirm.beforeDone !== none.beforeDone,
  ];
  return differing.length + confirms.filter(Boolean).length;
}

/** How the migration is to go, for whoever wants it otherwise than usual; folded until then. */
export function MoreOptions(props: {
  options: MigrationOptions;
  disabled: boolean;
  onOptions: (options: MigrationOptions) => void;
}) {
  const { t } = useMeshTranslation();
  const count = countChosen(props.options);
  return (
    <Disclosure
      initiallyOpen={count > 0}
      label={
        count > 0 ? t('plan.options.chosen', { count }) : t('plan.options.more')
      }
    >
      <Options {...props} />
    </Disclosure>
  );
}

function Options(props: {
  options: MigrationOptions;
  disabled: boolean;
  onOptions: (options: MigrationOptions) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { options, disabled, onOptions } = props;
  const set = (change: Partial<MigrationOptions>) =>
    onOptions({ ...options, ...change });
  const confirmBox = (gate: 'afterCanary' | 'beforeDone') => (
    <FormControlLabel
      control={
        <Checkbox
          color="primary"
          checked={options.confirm[gate]}
          disabled={disabled}
          onChange={event =>
            set({
              confirm: { ...options.confirm, [gate]: event.target.checked },
            })
          }
        />
      }
      label={t(`plan.options.${gate}`)}
    />
  );
  return (
    <div className={classes.options}>
      <div className={classes.boxes}>
        {confirmBox('afterCanary')}
        {confirmBox('beforeDone')}
      </div>
      <OnFailureChoice
        value={options.onFailure}
        disabled={disabled}
        onChange={onFailure => set({ onFailure })}
      />
      <div className={classes.numbers}>
        <Numbers options={options} disabled={disabled} set={set} />
      </div>
    </div>
  );
}

function Numbers(props: {
  options: MigrationOptions;
  disabled: boolean;
  set: (change: Partial<MigrationOptions>) => void;
}) {
  const { t } = useMeshTranslation();
  const { options, disabled, set } = props;
  const span = (seconds: number) => spanText(t, spanOf(seconds * 1000));
  const configured = (seconds: number | null) => {
    if (seconds === null) return t('plan.options.configured');
    return seconds === 0 ? t('plan.options.notAtAll') : span(seconds);
  };
  return (
    <>
      <NumberChoice
        label={t('plan.options.atOnce')}
        value={options.workloadsAtOnce}
        choices={atOnce}
        say={String}
        disabled={disabled}
        onChange={workloadsAtOnce => set({ workloadsAtOnce })}
      />
      <NumberChoice
        label={t('plan.options.pause')}
        value={options.paceSeconds}
        choices={pauses}
        say={configured}
        disabled={disabled}
        onChange={paceSeconds => set({ paceSeconds })}
      />
      <NumberChoice
        label={t('plan.options.canaryWatch')}
        value={options.canaryWatchSeconds}
        choices={watches}
        say={configured}
        disabled={disabled}
        onChange={canaryWatchSeconds => set({ canaryWatchSeconds })}
      />
      <NumberChoice
        label={t('plan.options.soak')}
        value={options.soakSeconds}
        choices={soaks}
        say={configured}
        disabled={disabled}
        onChange={soakSeconds => set({ soakSeconds })}
      />
      <NumberChoice
        label={t('plan.options.deadline')}
        value={options.deadlineMinutes}
        choices={deadlines}
        say={minutes =>
          minutes === null ? t('plan.options.noLimit') : span(minutes * minute)
        }
        disabled={disabled}
        onChange={deadlineMinutes => set({ deadlineMinutes })}
      />
    </>
  );
}
