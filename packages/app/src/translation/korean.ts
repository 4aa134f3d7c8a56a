import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './portalTranslationRef';

/** What the demo portal itself says, in Korean. */
export default createTranslationMessages({
  ref: portalTranslationRef,
  full: true,
  messages: {
    'signIn.title': 'mesh 데모 로그인',
    'signIn.intro':
      '누구로 둘러볼지 선택하세요. 비밀번호는 없습니다. 이 포털은 이 컴퓨터에서만, 자체 클러스터와 함께 실행됩니다.',
    'signIn.failed':
      '로그인하지 못했습니다. {{reason}} 사용자를 선택해 다시 시도하세요.',
    'home.title': '홈',
    'tour.title': '해 볼 것',
    'tour.button': '해 볼 것: {{all}}개 중 {{done}}개',
    'tour.progress': '{{all}}개 중 {{done}}개 완료',
    'tour.close': '해 볼 것 닫기',
    'tour.open': '페이지 열기',
    'tour.goOnAs': '{{person}}(으)로 계속하기',
    'tour.copy': '명령 복사',
    'tour.copied': '복사됨',
    'tour.steps.see.title': 'payments-api가 무엇을 왜 실행하는지 보기',
    'tour.steps.see.text':
      'Mesh 탭은 파드가 실행하는 리비전, 네임스페이스가 요청하는 리비전, 그리고 그 이유를 보여 줍니다.',
    'tour.steps.plan.title': '1-30-3으로 이동 계획하기',
    'tour.steps.plan.text':
      '검사, 레이블, 재시작, 되돌리는 방법을 보여 줍니다. 아무것도 기록하지 않습니다.',
    'tour.steps.start.title': '시작하고 지켜보기',
    'tour.steps.start.text':
      '이유를 적고 시작하세요. 새 파드가 준비되고 연결되어야 워크로드가 완료로 표시됩니다. 그다음 롤백해 보세요.',
    'tour.steps.rollBack.title': '이동 중에 고장 내기',
    'tour.steps.rollBack.text':
      'payments-risk의 이동을 시작하고, 재시작하는 동안 다른 터미널에서 이 명령을 실행하세요. 마이그레이션이 멈추고, 어느 파드가 왜 문제인지 알리며, 되돌리는 방법을 제시합니다.',
    'tour.steps.otherTeam.title': '네임스페이스 함께 쓰기',
    'tour.steps.otherTeam.text':
      'Lin과 Sofia는 fulfilment를 함께 씁니다. 둘 다 볼 수 있지만, 상대의 워크로드를 혼자서 옮길 수는 없습니다.',
    'tour.steps.fleet.title': '전체 살펴보기',
    'tour.steps.fleet.text':
      '모든 클러스터, 네임스페이스, 문제를 보여 줍니다. prod-us의 네트워크는 가끔 끊기며, 마지막으로 알려진 상태가 남습니다.',
  },
});
