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
      const spanned = (seconds: number) => spanText(t, spanOf(seconds * 1000));
      const [least, most] = [
        (part === 'renewal' && estimate.renewalAtLeast) || estimate[part],
        estimate[part],
      ].map(spanned);
      const span = least === most ? most : `${least} – ${most}`;
      return t(`plan.estimate.${part}`, { span });
    });
  return (
    <Typography variant="body2" className={classes.parts}>
      {t('plan.estimate.about', { parts: said.join(' · ') })}
    </Typography>
  );
}
