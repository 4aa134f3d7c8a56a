import { createApp } from '@backstage/frontend-defaults';
import { navigation } from './navigation/navigation';
import { signIn } from './signIn/signIn';

/** The demo portal. Its plugins are found in package.json, see `app.packages` in app-config.yaml. */
export const app = createApp({ features: [navigation, signIn] });
