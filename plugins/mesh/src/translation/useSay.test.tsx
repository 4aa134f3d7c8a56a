import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import type { Message } from '@mesh-plugins/backstage-plugin-mesh-common';
import { screen } from '@testing-library/react';
import { drawInKorean } from './__testUtils__/drawInKorean';
import { meshTranslationRef } from './meshTranslationRef';
import { useSay } from './useSay';

jest.setTimeout(30_000);

const ready: Message = {
  code: 'plan.ready',
  params: { workloads: '2 workloads', pods: '6 pods' },
  text: 'Ready to start. 2 workloads, 6 pods.',
};

function Said({ message }: { message: Message }) {
  return <p>{useSay()(message)}</p>;
}

describe('useSay', () => {
  it('says a sentence as the backend wrote it', async () => {
    renderInTestApp(<Said message={ready} />);
    expect(await screen.findByText(ready.text)).toBeVisible();
  });

  it('says a sentence whose code it does not know as the backend wrote it', async () => {
    const text = 'Newer than this page: {{pods}} $t(time.ago).';
    renderInTestApp(<Said message={{ ...ready, code: 'of.tomorrow', text }} />);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says a sentence in the words of a translation, with its numbers', async () => {
    const dutch = createFrontendModule({
      pluginId: 'app',
      extensions: [
        TranslationBlueprint.make({
          name: 'mesh',
          params: {
            resource: createTranslationMessages({
              ref: meshTranslationRef,
              messages: {
                'message.plan.ready': 'Klaar: {{workloads}}, {{pods}}.',
              },
            }),
          },
        }),
      ],
    });
    renderInTestApp(<Said message={ready} />, { features: [dutch] });
    expect(
      await screen.findByText('Klaar: 2 workloads, 6 pods.'),
    ).toBeVisible();
  });

  it('says a sentence in Korean, with the phrases inside it', async () => {
    drawInKorean(<Said message={ready} />);
    expect(
      await screen.findByText('시작할 수 있습니다. 워크로드 2개, 파드 6개.'),
    ).toBeVisible();
  });

  it("leaves a person's own words as they are", async () => {
    const reason = 'CVE and audit';
    const text = `Asked for this migration: ${reason}`;
    const message = { code: 'asked.start', params: { reason }, text };
    drawInKorean(<Said message={message} />);
    expect(
      await screen.findByText(`마이그레이션을 요청함: ${reason}`),
    ).toBeVisible();
  });
});
