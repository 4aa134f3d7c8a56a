import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { MigrationEvent } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useState } from 'react';
import { shortRef } from '../../look/shortRef';
import { useLanguage } from '../../translation/useLanguage';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const filters = ['all', 'decisions', 'writes', 'people'] as const;
type Filter = (typeof filters)[number];

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  event: {
    display: 'grid',
    gridTemplateColumns: '6em 6em minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.5, 0),
    fontVariantNumeric: 'tabular-nums',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  subtle: { color: theme.palette.textSubtle },
  filter: {
    color: theme.palette.text.primary,
    textTransform: 'none',
    padding: theme.spacing(0.5, 1.5),
    '&.Mui-selected': { color: theme.palette.text.primary },
  },
}));

function passes(filter: Filter, { kind }: MigrationEvent): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'decisions':
      return kind === 'decision';
    case 'writes':
      return kind === 'write';
    case 'people':
      return kind === 'person';
    default:
      throw new Error(`Unknown filter ${filter satisfies never}`);
  }
}

function Event({ event }: { event: MigrationEvent }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const say = useSay();
  const date = new Date(event.at);
  const message = say(event.message);
  return (
    <li className={classes.event}>
      <time dateTime={event.at} title={date.toLocaleString(language)}>
        {date.toLocaleTimeString(language, {
          timeStyle: 'medium',
          hourCycle: 'h23',
        })}
      </time>
      <span className={classes.subtle}>
        {t(`migration.eventKind.${event.kind}`)}
      </span>
      <span>
        {event.by
          ? t('migration.events.by', {
              person: shortRef(event.by, 'user'),
              message,
            })
          : message}
        {event.object && <div className={classes.subtle}>{event.object}</div>}
      </span>
    </li>
  );
}

/** The history, newest first. */
export function EventList({ events }: { events: readonly MigrationEvent[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = events.filter(event => passes(filter, event)).reverse();
  return (
    <div>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={filter}
        aria-label={t('migration.events.filter')}
        onChange={(_, value: Filter | null) => value && setFilter(value)}
      >
        {filters.map(each => (
          <ToggleButton key={each} value={each} className={classes.filter}>
            {t(`migration.events.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 ? (
        <p className={classes.subtle}>{t('migration.events.none')}</p>
      ) : (
        <ol className={classes.list}>
          {shown.map(event => (
            <Event key={event.seq} event={event} />
          ))}
        </ol>
      )}
    </div>
  );
}
