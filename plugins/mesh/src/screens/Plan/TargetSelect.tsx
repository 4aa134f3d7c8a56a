import FormControl from '@material-ui/core/FormControl';
import MenuItem from '@material-ui/core/MenuItem';
import Select from '@material-ui/core/Select';
import type {
  Plan,
  Target,
  TargetChoice,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useId } from 'react';
import { formatTarget, parseTarget } from '../../moves/targetAddress';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';

function nameOf(t: Translate, { target, revision }: TargetChoice): string {
  switch (target.kind) {
    case 'revision':
      return t('plan.target.revision', { revision });
    case 'tag':
      return t('plan.target.tag', { tag: target.name, revision });
    case 'default':
      return t('plan.target.default', { revision });
    default:
      throw new Error(`Unknown target ${target satisfies never}`);
  }
}

function labelOf(t: Translate, choice: TargetChoice): string {
  const target = nameOf(t, choice);
  const named = choice.version
    ? t('plan.target.version', { target, version: choice.version })
    : target;
  return choice.possible || !choice.why
    ? named
    : t('plan.target.impossible', { target: named, why: choice.why });
}

/** The asked target where the list does not have it: a mistyped address still shows what it asked for. */
function withAsked(plan: Plan, target: Target): TargetChoice[] {
  const asked = formatTarget(target);
  if (plan.choices.some(each => formatTarget(each.target) === asked)) {
    return plan.choices;
  }
  const revision = target.kind === 'default' ? target.kind : target.name;
  const missing = {
    target,
    revision,
    version: null,
    possible: true,
    why: null,
  };
  return [missing, ...plan.choices];
}

/** Where to move; the targets that are not possible stand in the list with the reason. */
export function TargetSelect(props: {
  plan: Plan;
  chosen: boolean;
  disabled: boolean;
  onTarget: (target: Target) => void;
}) {
  const { t } = useMeshTranslation();
  const id = useId();
  const { plan, chosen } = props;
  const choices = chosen ? withAsked(plan, plan.target) : plan.choices;
  return (
    <FormControl variant="outlined" size="small">
      <span id={id} hidden>
        {t('plan.targets')}
      </span>
      <Select
        displayEmpty
        value={chosen ? formatTarget(plan.target) : ''}
        disabled={props.disabled}
        // Named by the word and by what is chosen, so that who speaks to the page can say either.
        SelectDisplayProps={{
          id: `${id}-chosen`,
          'aria-labelledby': `${id} ${id}-chosen`,
        }}
        onChange={event => {
          const target = parseTarget(String(event.target.value));
          if (target) props.onTarget(target);
        }}
      >
        {!chosen && (
          <MenuItem value="" disabled>
            {t('plan.noTarget')}
          </MenuItem>
        )}
        {choices.map(choice => {
          const value = formatTarget(choice.target);
          return (
            <MenuItem key={value} value={value} disabled={!choice.possible}>
              {labelOf(t, choice)}
            </MenuItem>
          );
        })}
      </Select>
    </FormControl>
  );
}
