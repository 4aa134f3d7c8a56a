import { renderInTestApp } from '@backstage/frontend-test-utils';

/** Draws a screen in a portal that speaks Korean; nothing of it is set up for the plugin. */
export function drawInKorean(screen: JSX.Element) {
  return renderInTestApp(screen, {
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ko'],
                defaultLanguage: 'ko',
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}
