import { renderInTestApp } from '@backstage/frontend-test-utils';

/** Draws a screen for somebody who has chosen Korean in a portal that offers it; nothing is set up for the plugin. */
export function drawInKorean(screen: JSX.Element) {
  // Where the portal keeps the choice; it outweighs the default language.
  localStorage.setItem('language', 'ko');
  return renderInTestApp(screen, {
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'ko'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}
