import { InfoCard, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityMesh } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Screen } from '../components/Screen';
import { Waiting } from '../components/Waiting';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { CardFailure } from './CardFailure';
import { PlacementLine } from './PlacementLine';

const useStyles = makeStyles(theme => ({
  places: {
    display: 'grid',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  more: { marginTop: theme.spacing(2) },
}));

/** More would push the other cards of the page away. */
const placesShown = 3;

/** One placement with its bar. */
const skeleton = [56];

/** Addresses that the card leads to. */
export interface CardLinks {
  tab: string;
  migrationHref: (id: string) => string;
}

function Places(props: { mesh: EntityMesh; links: CardLinks }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { placements } = props.mesh;
  const more = placements.length - placesShown;
  if (placements.length === 0) {
    return <>{t('entityMesh.noPlacements.title')}</>;
  }
  return (
    <>
      <ul className={classes.places}>
        {placements.slice(0, placesShown).map(placement => (
          <PlacementLine
            key={`${placement.cluster}/${placement.namespace}`}
            placement={placement}
            migrationHref={props.links.migrationHref}
          />
        ))}
      </ul>
      {more > 0 && (
        <div className={classes.more}>
          <Link to={props.links.tab}>{t('card.more', { count: more })}</Link>
        </div>
      )}
    </>
  );
}

/** The card on the overview of an entity: its placements, the worst first. */
export function EntityMeshCardView(props: {
  current: LiveValue<EntityMesh>;
  links: CardLinks;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { current, links } = props;
  return (
    <InfoCard
      title={t('card.title')}
      deepLink={{ title: t('card.details'), link: links.tab }}
    >
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
        {current.state === 'loaded' &&
          (current.value.annotated ? (
            <Places mesh={current.value} links={links} />
          ) : (
            t('entityMesh.lesson.title')
          ))}
      </Screen>
    </InfoCard>
  );
}
