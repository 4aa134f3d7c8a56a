import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import type { MigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useId } from 'react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

type OnFailure = MigrationOptions['onFailure'];

const ways: readonly OnFailure[] = ['stop', 'rollback'];

const useStyles = makeStyles(theme => ({
  // The theme's own grey has too little contrast on the page.
  legend: { '&, &.Mui-focused': { color: theme.palette.textSubtle } },
}));

/** What is done where a workload does not come up. */
export function OnFailureChoice(props: {
  value: OnFailure;
  disabled: boolean;
  onChange: (value: OnFailure) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const name = useId();
  return (
    <FormControl component="fieldset" disabled={props.disabled}>
      <FormLabel component="legend" className={classes.legend}>
        {t('plan.options.onFailure.label')}
      </FormLabel>
      <RadioGroup row name={name} value={props.value}>
        {ways.map(way => (
          <FormControlLabel
            key={way}
            value={way}
            control={<Radio color="primary" />}
            label={t(`plan.options.onFailure.${way}`)}
            onChange={() => props.onChange(way)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
