import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import {
  findingsOf,
  type MigrationOptions,
  type Plan,
  type PlannedWorkload,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

type Consent =
  | 'acceptDowntime'
  | 'acceptEviction'
  | 'acceptLeftBehind'
  | 'acceptUnaskedConnections';

/** What each consent is about in a plan: names of workloads, or null where it is not needed. */
const consents: readonly {
  consent: Consent;
  concernedBy: (plan: Plan) => string[] | null;
}[] = [
  {
    consent: 'acceptDowntime',
    concernedBy: plan => namesOf(plan, ({ downtime }) => downtime),
  },
  {
    consent: 'acceptEviction',
    concernedBy: plan => namesOf(plan, ({ method }) => method === 'evict'),
  },
  {
    consent: 'acceptLeftBehind',
    concernedBy: plan => namesOf(plan, nobodyMakesAnew(plan)),
  },
  {
    consent: 'acceptUnaskedConnections',
    concernedBy: ({ checks }) =>
      checks.some(
        each =>
          each.check === 'MESH140' &&
          each.outcome === 'found' &&
          each.findings.some(({ severity }) => severity !== 'note'),
      )
        ? []
        : null,
  },
];

function nobodyMakesAnew({ checks }: Plan) {
  const told = findingsOf(checks).filter(({ code }) => code === 'MESH114');
  return ({ ref, method }: PlannedWorkload) =>
    method === 'blocked' &&
    told.some(({ object }) => object?.name === ref.name);
}

function namesOf(
  { workloads }: Plan,
  concerns: (workload: PlannedWorkload) => boolean,
): string[] | null {
  const names = workloads.filter(concerns).map(({ ref }) => ref.name);
  return names.length > 0 ? names : null;
}

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
      {consents.map(({ consent, concernedBy }) => {
        const concerned = concernedBy(plan);
        if (concerned === null) return null;
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
              workloads: concerned.join(', '),
              revision: revisionOf(plan),
            })}
          />
        );
      })}
    </>
  );
}

function revisionOf({ targetResolution, target }: Plan): string {
  if (targetResolution.kind === 'revision') return targetResolution.revision;
  return target.kind === 'default' ? 'default' : target.name;
}
