import { screen } from '@testing-library/react';
import { cardStates } from '../../dev/cardStates';
import { entityMeshStates } from '../../dev/entityMeshStates';
import { fleetListStates } from '../../dev/fleetListStates';
import { fleetStates } from '../../dev/fleetStates';
import { migrationStates } from '../../dev/migrationStates';
import { planStates } from '../../dev/planStates';
import { whyStates } from '../../dev/whyStates';
import { drawInKorean } from './__testUtils__/drawInKorean';

jest.setTimeout(30_000);

/** A screen of each area, and words of it. */
const screens = [
  ['a card', cardStates['card: four places'], '외 1곳'],
  [
    'the explanation of a pod',
    whyStates['why: contradiction'],
    /^모순이 있습니다/,
  ],
  ['the Mesh tab', entityMeshStates['tab: drifted'], '재시작 계획'],
  ['a plan', planStates['plan: ready'], '마이그레이션 시작'],
  ['a migration', migrationStates['migration: running'], '일시 중지'],
  [
    'the overview',
    fleetStates['overview: one cluster unreachable'],
    '리비전별 파드 수',
  ],
  [
    'the namespaces',
    fleetStates['namespaces: none'],
    '메시를 사용하는 네임스페이스가 없습니다.',
  ],
  [
    'the revisions',
    fleetListStates['revisions: none'],
    'Istio 리비전을 찾지 못했습니다.',
  ],
  [
    'the tags',
    fleetListStates['tags: one in trouble'],
    '태그 2개 중 1개에 문제가 있습니다.',
  ],
  [
    'the migrations',
    fleetListStates['migrations: none'],
    '아직 이동한 네임스페이스가 없습니다.',
  ],
  [
    'the problems',
    fleetListStates['problems: none'],
    '알려진 문제가 없습니다.',
  ],
] as const;

it.each(screens)('%s speaks Korean', async (_area, element, words) => {
  drawInKorean(element);
  expect((await screen.findAllByText(words))[0]).toBeVisible();
});
