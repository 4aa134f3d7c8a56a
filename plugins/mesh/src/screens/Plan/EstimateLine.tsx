import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PlanEstimate } from '@mesh-plugins/backstage-plugin-mesh-common';
import { spanText } from '../../components/RelativeTime';
import { spanOf } from '../../look/shortTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  parts: { color: theme.palette.textSubtle, marginTop: theme.spacing(0.5) },
}));

/** In the order in which they come. */
const parts = [
  'settle',
  'renewal',
  'canaryWatch',
  'pauses',
  'verification',
  'soak',
] as const satisfies ReadonlyArray<keyof PlanEstimate>;

/** What the estimate consists of: what is waited for because it was chosen is told apart from what the workloads take. */
export function EstimateLine({ estimate }: { estimate: PlanEstimate }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const said = parts
    .filter(part => estimate[part] > 0)
    .map(part => {
      const span = spanText(t, spanOf(estimate[part] * 1000));
      return t(`plan.estimate.${part}`, { span });
    });
  return (
    <Typography variant="body2" className={classes.parts}>
      {t('plan.estimate.about', { parts: said.join(' · ') })}
    </Typography>
  );
}
