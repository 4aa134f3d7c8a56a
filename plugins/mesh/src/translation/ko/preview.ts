/** What the injectors answered for pods that nobody makes, in Korean. */
export const preview = {
  'message.preview.added': '{{container}} 컨테이너에 {{field}} 추가: {{value}}',
  'message.preview.changed':
    '{{container}} 컨테이너의 {{field}}: {{before}} → {{after}}',
  'message.preview.removed':
    '{{container}} 컨테이너에서 {{field}} 제거. 기존 값: {{value}}',
  'message.preview.pod-added': '{{field}} 추가: {{value}}',
  'message.preview.pod-changed': '{{field}}: {{before}} → {{after}}',
  'message.preview.pod-removed': '{{field}} 제거. 기존 값: {{value}}',
  'message.preview.container-added':
    '{{container}} 컨테이너가 추가됩니다({{image}}).',
  'message.preview.container-removed':
    '{{container}} 컨테이너가 제거됩니다({{image}}).',
  'message.preview.native':
    '{{container}} 컨테이너가 네이티브 사이드카가 됩니다. 애플리케이션보다 먼저 시작하고 나중에 끝납니다.',
  'message.preview.not-native':
    '{{container}} 컨테이너는 더 이상 네이티브 사이드카가 아닙니다. 애플리케이션과 나란히 시작하고 끝납니다.',
  'message.preview.version': '{{container}} {{before}} → {{after}}',
  'message.preview.same': '바뀌는 것이 없습니다.',
  'message.preview.version-only':
    '프록시 {{before}} → {{after}}, 그 밖에는 그대로입니다.',
  'message.preview.revision-only':
    '리비전과 컨트롤 플레인 주소만 바뀌고 프록시는 그대로입니다.',
  'message.preview.version-and':
    '프록시 {{before}} → {{after}}, 그리고 다음이 바뀝니다: {{fields}}',
  'message.preview.others': '다음이 바뀝니다: {{fields}}',
  'message.preview.not-called':
    '이 파드에는 어느 인젝터도 사이드카를 넣지 않습니다.',
  'message.preview.left-alone':
    '{{revision}} 리비전의 인젝터에 조회했으며, 이 파드를 그대로 둡니다.',
  'message.preview.unread': '인젝터에 조회하지 않았습니다. {{words}}',
  'message.preview.unresolved':
    '인젝터에 조회하지 않았습니다. 이 파드를 어느 인젝터가 맡는지 알 수 없습니다. {{words}}',
  'message.preview.no-template':
    '인젝터에 조회하지 않았습니다. 새 파드를 만들 템플릿이 없습니다. 이 파드를 만드는 쪽에 문의하십시오.',
  'message.preview.no-bundle':
    '인젝터에 조회하지 않았습니다. {{webhook}} 웹훅에 인젝터를 확인할 CA 번들이 없습니다. 번들은 istiod가 시작할 때 씁니다. istiod의 로그를 확인하십시오.',
  'message.preview.url-not-allowed':
    '인젝터에 조회하지 않았습니다. 인젝터가 클러스터 밖에 있습니다({{url}}). 포털이 그곳으로 파드를 보내도 된다면 포털 설정에서 mesh.preview.askUrls를 켜십시오.',
  'message.preview.too-many':
    '인젝터에 조회하지 않았습니다. 템플릿이 한 번에 조회할 수 있는 수보다 많습니다. 다시 조회하십시오. 이미 받은 답은 남아 있습니다.',
  'message.preview.no-service':
    '인젝터에 조회하지 않았습니다. 웹훅이 호출하는 {{namespace}} 네임스페이스의 {{service}} 서비스가 없습니다. 새 파드에도 주입할 수 없습니다. 리비전을 다시 설치하거나 태그를 옮기십시오.',
  'message.preview.no-ready-istiod':
    '인젝터에 조회하지 않았습니다. {{namespace}} 네임스페이스의 {{service}} 서비스에 준비된 파드가 없습니다. istiod 파드를 확인하십시오.',
  'message.preview.forwarding-forbidden':
    '인젝터에 조회하지 않았습니다. istiod로의 포트 포워드가 금지되어 있습니다. 포털 리더의 역할에 다음 규칙을 추가하십시오: {{namespace}} 네임스페이스의 pods/portforward에 대한 get, create',
  'message.preview.not-trusted':
    '인젝터에 조회하지 않았습니다. {{host}} 인증서를 웹훅의 CA 번들로 확인할 수 없습니다({{words}}). API 서버도 거부할 것입니다. istiod의 로그를 확인하십시오.',
  'message.preview.unanswered':
    '인젝터에 조회했지만 답이 없습니다: {{host}}. {{words}} 다시 조회하거나 istiod 파드를 확인하십시오.',
  'message.preview.bad-answer':
    '인젝터에 조회했지만 파드 검토가 아닌 다른 답이 왔습니다: {{host}}. {{words}} istiod의 로그를 확인하십시오.',
};
