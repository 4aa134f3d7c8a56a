import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Disclosure } from '../../components/Disclosure';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { ChangesTable } from './ChangesTable';
import type { ComparisonGroup } from './groupComparisons';

const useStyles = makeStyles(theme => ({
  of: { color: theme.palette.textSubtle },
}));

const mostNames = 5;

function namesOf(t: Translate, workloads: readonly string[]): string {
  const names = workloads.slice(0, mostNames).join(', ');
  const count = workloads.length - mostNames;
  return count > 0 ? t('plan.podChanges.more', { names, count }) : names;
}

/** What comes of some workloads' pods, in one line, with every change below it on demand. */
export function ComparisonLine(props: {
  group: ComparisonGroup;
  all: boolean;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { comparison, workloads } = props.group;
  const names = props.all ? t('plan.podChanges.all') : namesOf(t, workloads);
  const of = <span className={classes.of}>({names})</span>;
  switch (comparison.state) {
    case 'compared': {
      const { changes, summary } = comparison;
      return (
        <>
          <Typography>
            {say(summary)} {of}
          </Typography>
          {changes.length > 0 && (
            <Disclosure
              label={t('plan.podChanges.diff', { count: changes.length })}
            >
              <ChangesTable changes={changes} workloads={names} />
            </Disclosure>
          )}
        </>
      );
    }
    case 'refused':
      return (
        <Typography component="div">
          <Sign tone="error" word={t('plan.podChanges.refused')} /> {of}
          <div>{t('plan.podChanges.refusedBy', comparison)}</div>
        </Typography>
      );
    case 'not-injected':
      return (
        <Typography component="div">
          <Sign tone="waiting" word={t('plan.podChanges.notInjected')} /> {of}
          <div>{say(comparison.why)}</div>
        </Typography>
      );
    case 'not-asked':
      return (
        <Typography component="div">
          <Sign tone="unknown" word={t('plan.podChanges.notAsked')} /> {of}
          <div>{say(comparison.why)}</div>
        </Typography>
      );
    default:
      throw new Error(`Unknown state ${comparison satisfies never}`);
  }
}
