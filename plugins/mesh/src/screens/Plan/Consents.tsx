import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type {
  MigrationOptions,
  Plan,
  PlannedWorkload,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

type Consent = 'acceptDowntime' | 'acceptEviction';

const consents: readonly {
  consent: Consent;
  concerns: (workload: PlannedWorkload) => boolean;
}[] = [
  { consent: 'acceptDowntime', concerns: ({ downtime }) => downtime },
  { consent: 'acceptEviction', concerns: ({ method }) => method === 'evict' },
];

/** What a person has to accept before this plan can be started, with the workloads that it is about. */
export function Consents(props: {
  plan: Plan;
  options: MigrationOptions;
  disabled: boolean;
  onOptions: (options: MigrationOptions) => void;
}) {
  const { t } = useMeshTranslation();
  const { plan, options } = props;
  return (
    <>
      {consents.map(({ consent, concerns }) => {
        const concerned = plan.workloads.filter(concerns);
        if (concerned.length === 0) return null;
        return (
          <FormControlLabel
            key={consent}
            control={
              <Checkbox
                color="primary"
                checked={options[consent]}
                disabled={props.disabled}
                onChange={event =>
                  props.onOptions({
                    ...options,
                    [consent]: event.target.checked,
                  })
                }
              />
            }
            label={t(`plan.consent.${consent}`, {
              workloads: concerned.map(({ ref }) => ref.name).join(', '),
            })}
          />
        );
      })}
    </>
  );
}
