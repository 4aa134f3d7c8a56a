import { Content, Header, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { readDemoPeople } from '../signIn/readDemoPeople';
import { rememberedPerson } from '../signIn/rememberedPerson';
import { TourPanel } from '../tour/TourPanel';
import { tourMemoryApiRef } from '../tour/tourMemoryApiRef';
import { useTourState } from '../tour/useTourState';
import { usePortalTranslation } from '../translation/usePortalTranslation';

const useStyles = makeStyles(theme => ({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
  },
  widgets: { display: 'grid', gap: theme.spacing(3) },
}));

/** The cards of the plugins, beside what a visitor may try. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  const { t } = usePortalTranslation();
  const memory = useApi(tourMemoryApiRef);
  const { closed } = useTourState();
  const person = readDemoPeople(useApi(configApiRef)).find(
    ({ user }) => user === rememberedPerson.read(),
  );
  return (
    <Page themeId="home">
      <Header title={person?.name ?? t('home.title')} subtitle={person?.team} />
      <Content>
        <div className={classes.columns}>
          <div className={classes.widgets}>
            {widgets.map(({ node, component }) => (
              <div key={node.spec.id}>{component}</div>
            ))}
          </div>
          {!closed && (
            <Paper variant="outlined">
              <TourPanel onClose={() => memory.close()} />
            </Paper>
          )}
        </div>
      </Content>
    </Page>
  );
}
