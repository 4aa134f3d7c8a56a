import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { useLocation, useNavigate } from 'react-router-dom';

/** The address bar of the browser, and its buttons. */
export const browser = { address: '', back: () => {} };

/** Keeps `browser` current. */
export function Browser() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  browser.address = `${pathname}${search}`;
  browser.back = () => navigate(-1);
  return null;
}

/** Adds the browser to an app of the new frontend system. */
export const browserModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'browser',
      params: { element: <Browser /> },
    }),
  ],
});
