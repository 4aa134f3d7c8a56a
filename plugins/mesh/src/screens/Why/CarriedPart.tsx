import { makeStyles } from '@material-ui/core/styles';
import type {
  Difference,
  ExplainedCarried,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { StepList } from './StepList';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(2, 0, 0.5), fontWeight: 500 },
  list: { listStyle: 'none', margin: 0, paddingInlineStart: 0 },
  mends: {
    color: theme.palette.textSubtle,
    paddingInlineStart: theme.spacing(3.5),
  },
}));

function DifferenceItem({ difference }: { difference: Difference }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { held, message } = difference;
  return (
    <li>
      <Sign tone="warning" word={say(message)} wraps />
      <div className={classes.mends}>
        {held ? say(held.why) : t('why.restartMends')}
      </div>
    </li>
  );
}

/** What the pod carries, by which evidence, and how it differs from one that is made now. */
export function CarriedPart({ carried }: { carried: ExplainedCarried }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { differences, steps } = carried;
  return (
    <>
      <StepList steps={steps} />
      {differences.length > 0 && (
        <>
          <h4 className={classes.title}>{t('why.differences')}</h4>
          <ul className={classes.list}>
            {differences.map((difference, index) => (
              <DifferenceItem key={index} difference={difference} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
