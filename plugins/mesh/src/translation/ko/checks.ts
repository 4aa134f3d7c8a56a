/** What the checks of a plan say of the namespace and the target, in Korean. */
export const checks = {
  'message.MESH101.title': '네임스페이스가 존재하며 유지됨',
  'message.MESH101':
    '{{cluster}} 클러스터에 {{namespace}} 네임스페이스가 없습니다.',
  'message.MESH101.remedy': '네임스페이스와 클러스터의 이름을 확인하십시오.',
  'message.MESH101.deleting':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스를 삭제하는 중입니다.',
  'message.MESH101.deleting.remedy':
    '삭제가 끝날 때까지 기다리십시오. 이동할 것이 없습니다.',
  'message.MESH102.title': '네임스페이스가 Kubernetes나 Istio의 것이 아님',
  'message.MESH102':
    '{{namespace}} 네임스페이스는 {{owner}}에 속합니다. 이곳에서 재시작하면 클러스터 전체가 중단될 수 있습니다.',
  'message.MESH102.remedy': '애플리케이션의 네임스페이스만 이동하십시오.',
  'message.MESH103.title': '대상이 리비전을 제공함',
  'message.MESH103':
    '이 클러스터에는 대상({{target}})을 주입하는 웹훅이 없습니다. 새 파드에는 사이드카가 주입되지 않습니다. {{known}}',
  'message.MESH103.left-out':
    '{{target}} 대상에 따라 호출되는 인젝터가 {{namespace}} 네임스페이스의 파드를 제외합니다. 새 파드에 사이드카가 없게 됩니다.',
  'message.MESH103.left-out.remedy':
    '그 인젝터의 ConfigMap에서 정책과 셀렉터를 확인하거나 다른 대상을 선택하십시오.',
  'message.MESH103.not-selected':
    '대상({{target}})이 있지만 웹훅 구성 {{configuration}}의 {{entry}} 항목이 {{namespace}} 네임스페이스와 일치하지 않습니다: {{fails}}. 새 파드에는 사이드카가 주입되지 않습니다.',
  'message.MESH103.not-selected.remedy':
    '웹훅의 일치를 막는 것을 제거하거나 웹훅의 셀렉터를 바꾼 뒤 계획을 다시 만드십시오.',
  'message.MESH103.remedy':
    '있는 대상 중에서 선택하거나, 먼저 리비전을 설치하거나 태그를 지정하십시오.',
  'message.MESH104.title': '대상의 이름이 종류(리비전 또는 태그)와 맞음',
  'message.MESH104':
    '요청한 대상은 {{asked}}이지만, {{name}} 이름의 실제 종류는 다릅니다: {{kind}}.',
  'message.MESH104.remedy': '대상으로 {{kind}} {{name}} 항목을 선택하십시오.',
  'message.MESH105.title': '변경 후 하나의 웹훅 구성만 주입함',
  'message.MESH105':
    '대상의 레이블을 지정하면 웹훅 구성 {{configuration}} 외에 {{others}} 구성도 일치합니다. 이름순으로 마지막 구성이 결정하며, 지금은 {{revision}} 리비전입니다.',
  'message.MESH105.remedy':
    '일치하지 않아야 할 구성을 제거하거나 비활성화한 뒤 계획을 다시 세우십시오.',
  'message.MESH106.title': '대상의 컨트롤 플레인이 준비됨',
  'message.MESH106':
    '{{revision}} 리비전을 주입하는 서비스 {{service}}의 상태: {{state}}. 네임스페이스에 새 파드를 만들 수 없게 됩니다.',
  'message.MESH106.remedy':
    '{{revision}} 리비전의 istiod를 가동한 뒤 계획을 다시 세우십시오.',
  'message.MESH106.bundle':
    '웹훅 구성 {{configuration}}에 CA 번들이 없어 API 서버가 어떤 인젝터도 신뢰하지 않습니다. 네임스페이스에 새 파드를 만들 수 없게 됩니다.',
  'message.MESH106.bundle.remedy':
    'istiod는 시작할 때 번들을 기록합니다. 로그를 확인한 뒤 다시 계획하십시오.',
  'message.MESH106.unseen':
    '서비스에 준비된 엔드포인트가 있지만, 이 클러스터에서 {{revision}} 리비전의 istiod 파드가 보이지 않습니다.',
  'message.MESH106.unseen.remedy':
    '서비스 뒤의 istiod가 의도한 것인지 확인하십시오.',
  'message.MESH106.pods':
    '{{revision}} 리비전의 istiod 파드 {{pods}}개 중 {{ready}}개가 준비되었습니다.',
  'message.MESH106.pods.remedy':
    '네임스페이스가 의존하기 전에 istiod 파드를 점검하십시오.',
  'message.MESH107.title': '두 리비전의 신뢰 루트가 같음',
  'message.MESH107':
    '{{present}} 리비전과 {{target}} 리비전의 신뢰 루트가 다릅니다. 한쪽 파드는 다른 쪽 파드의 연결을 받아들이지 않습니다.',
  'message.MESH107.remedy':
    '두 컨트롤 플레인에 같은 루트 인증서(시크릿 cacerts 또는 istio-ca-secret)를 지정하거나, 먼저 서로의 루트를 교환하십시오.',
  'message.MESH107.overlap':
    '{{present}} 리비전과 {{target}} 리비전은 다음만 공유합니다: {{roots}}. 어느 루트로 서명하는지 알 수 없어, 한쪽 파드가 다른 쪽 파드의 연결을 거부할 수 있습니다.',
  'message.MESH107.overlap.remedy':
    '두 컨트롤 플레인의 루트가 같아지도록 루트 교환을 마친 뒤 계획을 다시 만드십시오.',
  'message.MESH108.title': '네임스페이스가 이미 사이드카로 메시에 있음',
  'message.MESH108':
    '{{namespace}} 네임스페이스의 레이블({{labels}})로는 지금 사이드카가 주입되지 않습니다. 네임스페이스를 메시에 넣는 일은 이동과 다르며 지원하지 않습니다.',
  'message.MESH108.remedy':
    '먼저 리비전이 제공하는 레이블로 메시에 넣은 뒤 이동을 계획하십시오.',
  'message.MESH109.title': '앰비언트 모드인 것이 없음',
  'message.MESH109':
    '앰비언트 모드에서는 사이드카의 리비전이 아무것도 결정하지 않습니다. 앰비언트 모드인 것: {{what}}.',
  'message.MESH109.remedy':
    '먼저 앰비언트 모드를 해제하십시오. 앰비언트 네임스페이스의 이동은 지원하지 않습니다.',
  'message.MESH109.sidecars':
    '{{namespace}} 네임스페이스는 사이드카와 앰비언트 모드를 모두 요청합니다. 모든 파드에 사이드카가 있고 사이드카가 우선하므로, 앰비언트 모드가 처리하는 파드는 없습니다.',
  'message.MESH109.sidecars.remedy':
    'istio.io/dataplane-mode 레이블을 제거하거나, 앰비언트 모드로 옮기려면 주입 레이블을 제거하십시오.',
  'message.MESH110.title': '이동하면 바뀌는 것이 있음',
  'message.MESH110':
    '할 일이 없습니다. {{namespace}} 네임스페이스가 요청하는 것은 이미 {{target}}이며, 모든 파드가 {{revision}} 리비전을 실행합니다.',
  'message.MESH110.remedy': '다른 대상을 선택하십시오.',
  'message.MESH111.title': '네임스페이스에 게이트웨이가 없음',
  'message.MESH111':
    '게이트웨이가 있습니다: {{what}}. 게이트웨이의 이동은 지원하지 않습니다.',
  'message.MESH111.remedy':
    '게이트웨이는 두 번째 Deployment를 두는 방법 등으로 따로 이동하고, 애플리케이션의 네임스페이스에 두지 마십시오.',
  'message.MESH111.own-proxy':
    '자체 템플릿으로 프록시를 실행하는 게이트웨이가 있습니다: {{what}}. 레이블로는 이동하지 않으며 {{revision}} 리비전을 유지합니다.',
  'message.MESH111.own-proxy.remedy':
    '차트나 템플릿으로 업그레이드하십시오. 그때까지 {{revision}} 리비전은 사용 중입니다.',
  'message.MESH112.title':
    '네임스페이스의 레이블을 유지하는 도구나 컨트롤러가 없음',
  'message.MESH112':
    '{{namespace}} 네임스페이스는 {{tool}} 도구가 관리하므로 레이블을 바꾸어도 되돌려집니다.',
  'message.MESH112.remedy':
    '{{tool}} 도구가 읽는 곳에서 주입 레이블을 바꾸고, 그 도구가 적용하게 하십시오.',
  'message.MESH112.may':
    '{{tool}} 도구가 {{namespace}} 네임스페이스에 쓰며, 바꾼 레이블을 되돌릴 수 있습니다.',
  'message.MESH112.may.remedy':
    '{{tool}} 도구가 무엇인지 확인하십시오. 주입 레이블을 유지하는 도구라면 그곳에서 바꾸십시오.',
  'message.MESH113.title': 'GitOps 도구가 재시작할 템플릿을 관리하지 않음',
  'message.MESH113':
    '{{kind}} {{name}} 워크로드는 {{tool}} 도구가 관리하므로 템플릿을 바꾸어도 되돌려집니다.',
  'message.MESH113.remedy':
    '그곳에서 레이블을 바꾼 뒤, {{tool}} 도구가 읽는 곳에서 파드 템플릿에 애너테이션을 추가하여 재시작하십시오.',
  'message.MESH117.title': '마이그레이션이 쓸 것을 포털이 쓸 수 있음',
  'message.MESH117':
    '{{cluster}} 클러스터의 쓰기 계정에 {{where}} 범위의 {{resource}} 리소스에 대한 {{verb}} 권한이 없습니다.',
  'message.MESH117.remedy':
    '그 계정의 역할에 다음을 추가하십시오: apiGroups ["{{group}}"], resources ["{{resource}}"], verbs ["{{verb}}"]',
  'message.MESH117.absent':
    '포털은 {{cluster}} 클러스터를 읽을 수만 있습니다: {{why}}',
  'message.MESH117.absent.remedy':
    '포털에 쓰기용 자격 증명을 따로 지정하십시오: 구성에서 mesh.clusters.{{cluster}}.writer 값을 설정합니다.',
  'message.MESH118.title': '다른 곳에서 이 네임스페이스를 이동하지 않음',
  'message.MESH118':
    '{{namespace}} 네임스페이스의 마이그레이션 기록이 이 마이그레이션의 것이 아닙니다: {{why}}.',
  'message.MESH118.remedy':
    '누가 이 네임스페이스를 이동하는지 확인하십시오. 아무도 없다면 애너테이션을 제거하십시오: kubectl annotate namespace {{namespace}} {{annotation}}-',
  'message.MESH123.title': '모든 종류의 워크로드를 읽을 수 있음',
  'message.MESH123':
    '{{namespace}} 네임스페이스의 {{kind}} 오브젝트를 읽을 수 없습니다: {{why}} 파드를 통해서만 알 수 있습니다.',
  'message.MESH123.remedy':
    '파드가 없는 것도 보려면 포털의 읽기 계정에 위의 규칙을 부여하십시오.',
  'message.MESH124.title': '대상 인젝터의 구성을 읽을 수 있음',
  'message.MESH124':
    '{{revision}} 리비전 인젝터의 구성을 읽지 못했습니다. 이 인젝터가 {{namespace}} 네임스페이스의 파드에 주입한다는 것은 기본 설치를 전제로 한 판단입니다.',
  'message.MESH124.remedy':
    '포털의 읽기 계정에 인젝터 ConfigMap의 get 권한을 부여한 뒤 계획을 다시 만드십시오.',
  'message.MESH124.outside':
    '{{revision}} 리비전의 인젝터는 이 클러스터 밖에서 실행되므로 구성을 읽을 수 없습니다. 이 인젝터가 {{namespace}} 네임스페이스의 파드에 주입한다는 것은 기본 설치를 전제로 한 판단입니다.',
  'message.MESH124.outside.remedy':
    '정책이나 셀렉터가 파드를 제외하는지 컨트롤 플레인 운영자에게 확인하십시오.',
};
