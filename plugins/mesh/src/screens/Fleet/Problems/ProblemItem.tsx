import { CopyTextButton, Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  kubectlGet,
  type Problem,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign, type Tone } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useEffect, useId, useRef } from 'react';
import { CopyLine } from '../../../components/CopyLine';
import { Fact, Facts } from '../../../components/Facts';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import { OwnerName } from '../parts/OwnerName';
import { useListStyles } from '../parts/useListStyles';
import type { FleetTab } from '../useFleetTab';

const tones: Record<Problem['severity'], Tone> = {
  error: 'error',
  warning: 'warning',
  note: 'unknown',
};

const useStyles = makeStyles(theme => ({
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    scrollMarginTop: theme.spacing(8),
    '&:last-child': { borderBottom: 0 },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '7em minmax(0, 1fr) auto',
    columnGap: theme.spacing(2),
    alignItems: 'start',
  },
  where: { color: theme.palette.textSubtle },
  button: { textTransform: 'none', whiteSpace: 'nowrap' },
  detail: {
    paddingBlock: theme.spacing(1),
    paddingInlineStart: `calc(7em + ${theme.spacing(2)}px)`,
  },
  link: { display: 'inline-flex', alignItems: 'center' },
}));

interface Props {
  problem: Problem;
  tab: FleetTab;
}

function Where({ problem, tab }: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { cluster, namespace, code } = problem;
  return (
    <div className={classes.where}>
      {namespace ? (
        <Link to={tab.links.tab('namespaces', { cluster, text: namespace })}>
          {t('fleet.place', { cluster, namespace })}
        </Link>
      ) : (
        cluster
      )}{' '}
      <code>{code}</code>
    </div>
  );
}

function Evidence({ problem }: { problem: Problem }) {
  const list = useListStyles();
  const { t } = useMeshTranslation();
  if (problem.evidence.length === 0)
    return <>{t('fleet.problem.noEvidence')}</>;
  return (
    <ul className={list.plain}>
      {problem.evidence.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The chain behind what pods of the namespace get, or behind the pod that the problem names. */
function WhyFact({ problem, tab }: Props) {
  const { t } = useMeshTranslation();
  const { cluster, namespace, object } = problem;
  if (namespace === null) return null;
  const pod = object?.kind === 'Pod' ? object.name : undefined;
  return (
    <Fact name={t('why.link')}>
      <Link to={tab.links.why({ cluster, namespace, pod })}>
        {pod
          ? t('why.linkOf', { pod })
          : t('why.linkOfNamespace', { namespace })}
      </Link>
    </Fact>
  );
}

function Detail({ problem, tab }: Props) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { object, owners, code, id, cluster } = problem;
  const address = tab.links.tab('problems', { problem: id, cluster });
  return (
    <div className={classes.detail}>
      <Facts>
        <Fact name={t('fleet.problem.evidence')}>
          <Evidence problem={problem} />
        </Fact>
        <Fact name={t('fleet.problem.remedy')}>{say(problem.remedy)}</Fact>
        {object && (
          <Fact name={t('fleet.problem.object')}>
            {t('fleet.object', { kind: object.kind, name: object.name })}
            <CopyLine text={kubectlGet(object)} />
          </Fact>
        )}
        <WhyFact problem={problem} tab={tab} />
        {owners.length > 0 && (
          <Fact name={t('fleet.column.owners')}>
            <ul className={list.plain}>
              {owners.map(owner => (
                <li key={owner}>
                  <OwnerName owner={owner} links={tab.links} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t('fleet.problem.documentation')}>
          {t('fleet.problem.page', { code })}
        </Fact>
        <Fact name={t('fleet.problem.link')}>
          <span className={classes.link}>
            <Link to={address}>{t('fleet.problem.linkText')}</Link>
            <CopyTextButton
              text={new URL(address, window.location.href).href}
              tooltipText={t('copy.done')}
              aria-label={t('fleet.problem.copyLink')}
              variant="tertiary"
            />
          </span>
        </Fact>
      </Facts>
    </div>
  );
}

/** Something to look at: how much it weighs, what is so; opens to what was seen and what to do. */
export function ProblemItem(props: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const { problem, tab } = props;
  const open = tab.search.problem === problem.id;
  // Only the problem that the page is opened with is scrolled to; one that is clicked is in sight.
  const openedWith = useRef(open);
  useEffect(() => {
    if (openedWith.current) item.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <li className={classes.item} ref={item}>
      <div className={classes.head}>
        <Sign
          tone={tones[problem.severity]}
          word={t(`fleet.problem.severity.${problem.severity}`)}
        />
        <div>
          <div id={`${id}-message`}>{say(problem.message)}</div>
          <Where {...props} />
        </div>
        <Button
          className={classes.button}
          size="small"
          aria-expanded={open}
          aria-controls={`${id}-detail`}
          aria-describedby={`${id}-message`}
          endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
          onClick={() => tab.change({ problem: open ? null : problem.id })}
        >
          {t('fleet.problem.details')}
        </Button>
      </div>
      <div id={`${id}-detail`} hidden={!open}>
        {open && <Detail {...props} />}
      </div>
    </li>
  );
}
