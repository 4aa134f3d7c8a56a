import Typography from '@material-ui/core/Typography';
import type {
  MigrationOptions,
  Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { MoreOptions } from './MoreOptions';

/** What has to be seen before the migration is called done, what happens where it is not seen, and what can be chosen. */
export function Verification(props: {
  plan: Plan;
  options: MigrationOptions;
  disabled: boolean;
  onOptions: (options: MigrationOptions) => void;
}) {
  const { t } = useMeshTranslation();
  const { targetResolution } = props.plan;
  const { options } = props;
  return (
    <>
      {targetResolution.kind === 'revision' && (
        <Typography>
          {t('plan.verification.text', {
            revision: targetResolution.revision,
          })}
        </Typography>
      )}
      <Typography>
        {t(`plan.verification.onFailure.${options.onFailure}`)}
      </Typography>
      <MoreOptions
        options={options}
        disabled={props.disabled}
        onOptions={props.onOptions}
      />
    </>
  );
}
