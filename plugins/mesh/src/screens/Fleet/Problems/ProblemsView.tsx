import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import type { Problem } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Panel } from '../../../components/Panel';
import { shortRef } from '../../../look/shortRef';
import {
  useMeshTranslation,
  type Translate,
} from '../../../translation/useMeshTranslation';
import { Choice } from '../parts/Choice';
import { FilterChip } from '../parts/FilterChip';
import { ListBar } from '../parts/ListBar';
import { ListTab } from '../parts/ListTab';
import { NoMatch } from '../parts/NoMatch';
import { SearchField } from '../parts/SearchField';
import type { FleetTab } from '../useFleetTab';
import { filterProblems } from './filterProblems';
import { ProblemItem } from './ProblemItem';

const severities = ['error', 'warning', 'note'] as const;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, paddingInlineStart: 0 },
});

function headlineOf(t: Translate, problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter(each => each.severity === severity).length;
  return problems.length === 0
    ? t('fleet.problem.headline.none')
    : t('fleet.problem.headline.some', {
        errors: t('fleet.problem.errors', { count: count('error') }),
        warnings: t('fleet.problem.warnings', { count: count('warning') }),
        notes: t('fleet.problem.notes', { count: count('note') }),
      });
}

function Filters(props: { problems: readonly Problem[]; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  const { search, change } = props.tab;
  const owners = [
    ...new Set(props.problems.flatMap(problem => problem.owners)),
  ].sort();
  return (
    <ListBar>
      <SearchField
        label={t('fleet.filter.search')}
        value={search.text}
        onChange={text => change({ text }, { replace: true })}
      />
      <Choice
        label={t('fleet.filter.owner')}
        all={t('fleet.filter.everybody')}
        value={search.owner}
        options={owners.map(ref => ({
          value: ref,
          label: shortRef(ref, 'group'),
        }))}
        onChange={owner => change({ owner })}
      />
      {severities.map(severity => (
        <FilterChip
          key={severity}
          label={t(`fleet.problem.severity.${severity}`)}
          on={search.severity === severity}
          onChange={on => change({ severity: on ? severity : null })}
        />
      ))}
    </ListBar>
  );
}

function List(props: { problems: readonly Problem[]; tab: FleetTab }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { problems, tab } = props;
  const { search, change } = tab;
  const shown = filterProblems(problems, search);
  return (
    <>
      <Filters {...props} />
      {shown.length > 0 ? (
        <Panel title={t('fleet.tab.problems')}>
          <ul className={classes.list}>
            {shown.map(problem => (
              <ProblemItem key={problem.id} problem={problem} tab={tab} />
            ))}
          </ul>
        </Panel>
      ) : (
        <NoMatch
          text={t('fleet.problem.noMatch')}
          onClear={() => change({ text: '', owner: null, severity: null })}
        />
      )}
    </>
  );
}

/** A link that was sent may name a problem that is solved by now. */
function GoneNotice(props: { problems: readonly Problem[]; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  const { problem } = props.tab.search;
  if (!problem || props.problems.some(({ id }) => id === problem)) return null;
  return (
    <Alert
      severity="info"
      onClose={() => props.tab.change({ problem: null })}
      closeText={t('fleet.close')}
    >
      {t('fleet.problem.gone')}
    </Alert>
  );
}

/** What the platform team has to look at, the worst first. */
export function ProblemsView(props: {
  problems: LiveValue<Problem[]>;
  tab: FleetTab;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { problems, tab } = props;
  return (
    <ListTab
      tab={tab}
      value={problems}
      headline={items => headlineOf(t, items)}
      waitingFor={t('fleet.problem.waitingFor')}
      height={320}
      total={items => items.length}
      empty={{
        what: t('fleet.problem.empty.what'),
        why: t('fleet.problem.empty.why'),
        next: t('fleet.problem.empty.next'),
      }}
      onRetry={props.onRetry}
      notice={items => <GoneNotice problems={items} tab={tab} />}
    >
      {items => <List problems={items} tab={tab} />}
    </ListTab>
  );
}
