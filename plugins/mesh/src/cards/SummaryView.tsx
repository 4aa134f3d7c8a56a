import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  MeshSummary,
  PlacementSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  ConditionSign,
  type LiveValue,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { Waiting } from '../components/Waiting';
import { Disclosure } from '../components/Disclosure';
import { Screen } from '../components/Screen';
import { shortRef } from '../look/shortRef';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';
import { CardFailure } from './CardFailure';

const useStyles = makeStyles(theme => ({
  summary: { display: 'grid', gap: theme.spacing(1.5) },
  places: { listStyle: 'none', margin: 0, padding: 0 },
  place: {
    display: 'grid',
    columnGap: theme.spacing(1.5),
    gridTemplateColumns: 'minmax(9em, auto) 1fr',
    paddingBlock: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  subtle: { color: theme.palette.textSubtle },
  wide: { gridColumn: '1 / -1' },
}));

const skeleton = [28, 40, 40];

function Place(props: { place: PlacementSummary; tabHref: TabHref }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { place } = props;
  return (
    <li className={classes.place}>
      {place.toMove && place.condition === 'up-to-date' ? (
        // It is as its labels ask, and they do not ask for the newest.
        <Sign tone="waiting" word={t('card.toMove')} />
      ) : (
        <ConditionSign condition={place.condition} />
      )}
      <span>
        <Link to={props.tabHref(place.entityRef)} underline="always">
          {shortRef(place.entityRef, 'component')}
        </Link>{' '}
        <span className={classes.subtle}>
          {t('entityMesh.placement', place)}
        </span>
      </span>
      <span className={classes.wide}>{say(place.headline)}</span>
    </li>
  );
}

type TabHref = (entityRef: string) => string;

function Places(props: { places: PlacementSummary[]; tabHref: TabHref }) {
  const classes = useStyles();
  return (
    <ul className={classes.places}>
      {props.places.map(place => (
        <Place
          key={`${place.entityRef}/${place.cluster}/${place.namespace}`}
          place={place}
          tabHref={props.tabHref}
        />
      ))}
    </ul>
  );
}

function Known(props: { summary: MeshSummary; tabHref: TabHref }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { headline, placements } = props.summary;
  const toMove = placements.filter(place => place.toMove);
  const others = placements.filter(place => !place.toMove);
  return (
    <div className={classes.summary}>
      <Typography>{say(headline)}</Typography>
      {toMove.length > 0 && <Places places={toMove} tabHref={props.tabHref} />}
      {others.length > 0 && (
        <Disclosure label={t('card.others', { count: others.length })}>
          <Places places={others} tabHref={props.tabHref} />
        </Disclosure>
      )}
    </div>
  );
}

/** What a team, a system or the person still has to move. */
export function SummaryView(props: {
  current: LiveValue<MeshSummary>;
  tabHref: TabHref;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { current } = props;
  return (
    <Screen>
      {current.state === 'loading' && (
        <Waiting
          slow={current.slow}
          waitingFor={t('card.waiting')}
          heights={skeleton}
        />
      )}
      {current.state === 'failed' && (
        <CardFailure failure={current.failure} onRetry={props.onRetry} />
      )}
      {current.state === 'loaded' && (
        <Known summary={current.value} tabHref={props.tabHref} />
      )}
    </Screen>
  );
}
