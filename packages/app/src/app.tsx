import { createApp } from '@backstage/frontend-defaults';
import { navigation } from './navigation/navigation';
import { home } from './home/home';
import { signIn } from './signIn/signIn';
import { tour } from './tour/tour';
import { translation } from './translation/translation';

/** The demo portal. Its plugins are found in package.json, see `app.packages` in app-config.yaml. */
export const app = createApp({
  features: [home, navigation, signIn, tour, translation],
});
