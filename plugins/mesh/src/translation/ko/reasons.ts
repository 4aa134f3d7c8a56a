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
  'message.reason.nobody-serves':
    '{{label}}={{value}} 레이블을 제공하는 웹훅 없음',
  'message.reason.deactivated': '웹훅 구성 {{configuration}} 비활성화됨',
  'message.reason.nearest':
    '가장 가까운 웹훅은 웹훅 구성 {{configuration}}의 {{entry}}이며 일치하지 않음: {{fails}}',
  'message.reason.host-network':
    '파드가 Istio가 주입하지 않는 호스트 네트워크를 사용함',
  'message.reason.ignored-namespace':
    'Istio가 {{namespace}} 네임스페이스에는 주입하지 않음',
  'message.reason.without-label':
    '레이블이 요청하지도 제외하지도 않는 파드에 주입하는 웹훅 있음',
  'message.reason.service':
    '서비스 {{service}}가 연결하는 리비전: {{revision}}',
  'message.reason.service-differs':
    '서비스 {{service}}가 연결하는 리비전은 {{revision}}이며 웹훅 구성의 레이블은 {{labelled}}임. 호출되는 쪽이 주입함',
  'message.reason.templates':
    '파드 애너테이션 {{annotation}}에서 템플릿 {{templates}} 선택',
  'message.reason.service-gone':
    '서비스 {{service}}가 존재하지 않아 새 파드가 거부됨',
  'message.reason.service-gone.ignored':
    '서비스 {{service}}가 존재하지 않아 새 파드가 이 서비스의 사이드카 없이 시작함',
  'message.reason.service-not-ready':
    '서비스 {{service}}에 준비된 엔드포인트가 없어 새 파드가 거부됨',
  'message.reason.service-not-ready.ignored':
    '서비스 {{service}}에 준비된 엔드포인트가 없어 새 파드가 이 서비스의 사이드카 없이 시작함',
  'message.reason.tag-service-differs':
    '서비스 {{service}}에서는 {{tag}} 태그가 {{revision}} 리비전을 가리킴. 주입은 웹훅만으로 결정됨',
  'message.reason.skips':
    '웹훅 구성 {{configuration}}(리비전 {{revision}})도 일치하지만 인젝터가 파드를 그대로 둠',
  'message.reason.assumed':
    'ConfigMap {{configMap}}을 읽지 못해 인젝터가 기본값으로 설치된 것으로 간주함: {{why}} 포털의 읽기 계정에 {{namespace}} 네임스페이스의 ConfigMap get 권한을 부여하십시오',
  'message.reason.assumed-outside':
    '인젝터의 구성이 이 클러스터에 없어 여기서 읽을 수 없으며, 기본값으로 설치된 것으로 간주함',
  'message.reason.policy-disabled':
    '인젝터의 정책이 "disabled"이므로 sidecar.istio.io/inject=true로 요청하는 파드에만 사이드카가 주입됨',
  'message.reason.policy-invalid':
    '인젝터의 정책 "{{policy}}"는 Istio가 알지 못하는 값이므로 아무것도 주입하지 않음',
  'message.reason.never-selector':
    '인젝터의 neverInjectSelector[{{index}}]가 파드를 선택함',
  'message.reason.invalid-annotation':
    '인젝터가 파드 애너테이션 {{annotation}}={{value}} 값을 읽을 수 없어 파드를 거부함',
  'message.reason.unknown-template':
    '인젝터에 템플릿 "{{template}}"이 없어 파드를 거부함',
  'message.reason.failing-condition':
    '웹훅 {{entry}}의 일치 조건 {{condition}}을 이 파드에 대해 평가할 수 없으며, failurePolicy가 Fail이므로 파드가 거부됨',
  'message.reason.ambient':
    '앰비언트 모드가 사이드카 없이 파드의 트래픽을 처리함',
  'message.reason.gateway':
    '레이블 {{label}}={{gateway}}: Gateway를 소유한 istiod가 이 파드와 프록시를 만듦',
};
