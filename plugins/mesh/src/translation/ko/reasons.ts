/** The steps that say why a pod is injected, or why not, in Korean. */
export const reasons = {
  'message.reason.namespace-label': '레이블 {{label}}={{value}}',
  'message.reason.no-namespace-label': '레이블 {{label}} 없음',
  'message.reason.pod-label': '파드 레이블 {{label}}={{value}}',
  'message.reason.no-pod-label': '파드 레이블 {{label}} 없음',
  'message.reason.pod-annotation': '파드 애너테이션 {{annotation}}={{value}}',
  'message.reason.webhook': '웹훅 구성 {{configuration}}의 웹훅 {{entry}}',
  'message.reason.tag': '태그 {{tag}}',
  'message.reason.revision': '리비전 {{revision}}',
  'message.reason.loses':
    '웹훅 구성 {{configuration}}(리비전 {{revision}})도 일치하지만 먼저 호출되므로 결과가 남지 않음',
  'message.reason.none-without-label': '레이블 없이 주입하는 웹훅 없음',
  'message.reason.only-enabled': '"enabled" 값만 주입을 요청함',
  'message.reason.nobody-serves':
    '{{label}}={{value}} 레이블을 제공하는 웹훅 없음',
  'message.reason.deactivated': '웹훅 구성 {{configuration}} 비활성화됨',
  'message.reason.host-network':
    '파드가 Istio가 주입하지 않는 호스트 네트워크를 사용함',
  'message.reason.ignored-namespace':
    'Istio가 {{namespace}} 네임스페이스에는 주입하지 않음',
};
