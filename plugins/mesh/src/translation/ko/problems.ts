/** The problems of the fleet, in Korean. */
export const problems = {
  'message.MESH301': '{{cluster}} 클러스터를 아직 읽지 못했습니다. {{why}}',
  'message.MESH301.remedy':
    'kubernetes 구성에서 이 클러스터의 URL, 인증서, 자격 증명을 확인하십시오.',
  'message.MESH301.stale':
    '{{cluster}} 클러스터를 읽을 수 없습니다. 표시된 내용은 마지막으로 확인된 상태입니다. {{why}}',
  'message.MESH301.stale.remedy':
    'API 서버가 응답하는지, 그리고 kubernetes 구성의 클러스터 설정이 올바른지 확인하십시오.',
  'message.MESH302':
    '{{cluster}} 클러스터의 일부를 읽을 수 없습니다: {{facts}}. 이에 따라 달라지는 내용은 알 수 없습니다. {{why}}',
  'message.MESH302.remedy':
    '클러스터의 읽기 계정에 manifests/reader.yaml 파일의 권한을 부여하십시오.',
  'message.MESH303':
    '{{cluster}} 클러스터에서 웹훅 구성 {{configuration}}과 일치하는 곳에는 파드를 만들 수 없습니다. 실패 시 거부하는 웹훅(failurePolicy: Fail)이며 인젝터가 응답할 수 없습니다. {{why}}',
  'message.MESH303.remedy':
    '리비전의 istiod를 다시 가동하거나 웹훅 구성을 제거하십시오.',
  'message.MESH304':
    '{{cluster}} 클러스터의 {{tag}} 태그가 동작하지 않으며, 네임스페이스 {{number}}개가 이 태그에 의존합니다. {{trouble}}',
  'message.MESH304.remedy':
    '태그가 주입할 수 있는 리비전을 가리키게 하거나, 네임스페이스를 이동한 뒤 태그를 제거하십시오.',
  'message.MESH305':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스가 요청하는 것({{asked}})을 제공하는 웹훅이 없습니다. 새 파드는 사이드카 없이 시작합니다.',
  'message.MESH305.remedy':
    '주입할 수 있는 리비전이나 태그로 이동을 계획하거나, 레이블을 고치십시오.',
  'message.MESH305.not-selected':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스가 요청하는 것({{asked}})에 대한 웹훅 구성 {{configuration}}의 {{entry}} 항목이 일치하지 않습니다: {{fails}}. 새 파드는 사이드카 없이 시작합니다.',
  'message.MESH305.not-selected.remedy':
    '웹훅의 일치를 막는 것을 제거하거나 웹훅의 셀렉터를 바꾸십시오.',
  'message.MESH306':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스 파드에는 웹훅 구성 {{configuration}} 외에 {{others}} 구성도 일치합니다. 이름순으로 마지막 구성이 결정하며, 지금은 {{revision}} 리비전입니다.',
  'message.MESH306.remedy':
    '일치하지 않아야 할 구성을 제거하거나 비활성화하십시오. 또는 istio.io/rev와 istio-injection 레이블 중 하나만 지정하십시오.',
  'message.MESH307':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에 istio-injection={{injection}} 레이블과 istio.io/rev={{revision}} 레이블이 모두 있습니다. 앞의 것이 결정하며(새 파드에 주입되는 것: {{gives}}) 뒤의 것은 효과가 없습니다.',
  'message.MESH307.remedy':
    '하나만 남기십시오. 마이그레이션은 하나를 지정하고 다른 하나를 제거합니다.',
  'message.MESH307.revision':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에 istio-injection={{injection}} 레이블과 istio.io/rev={{revision}} 레이블이 모두 있습니다. 뒤의 것이 결정하며(새 파드에 주입되는 것: {{gives}}) 앞의 것은 효과가 없습니다.',
  'message.MESH307.revision.remedy':
    '하나만 남기십시오. 마이그레이션은 하나를 지정하고 다른 하나를 제거합니다.',
  'message.MESH307.either':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에 istio-injection={{injection}} 레이블과 istio.io/rev={{revision}} 레이블이 모두 있습니다. 둘 중 하나만 있어도 결과가 같습니다: {{gives}}.',
  'message.MESH307.either.remedy':
    '하나만 남기십시오. 마이그레이션은 하나를 지정하고 다른 하나를 제거합니다.',
  'message.MESH307.together':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에 istio-injection={{injection}} 레이블과 istio.io/rev={{revision}} 레이블이 모두 있습니다. 함께 있을 때의 결과({{gives}})는 하나만 있을 때와 다릅니다.',
  'message.MESH307.together.remedy':
    '하나만 남기십시오. 마이그레이션은 하나를 지정하고 다른 하나를 제거합니다.',
  'message.MESH307.unknown':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에 istio-injection={{injection}} 레이블과 istio.io/rev={{revision}} 레이블이 모두 있습니다. 어느 것이 결정하는지 알 수 없습니다. {{why}}',
  'message.MESH307.unknown.remedy':
    '하나만 남기십시오. 마이그레이션은 하나를 지정하고 다른 하나를 제거합니다.',
  'message.MESH308':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에서 파드 {{all}}개 중 {{pods}}개가 지금 새로 만들 때와 다릅니다.',
  'message.MESH308.remedy':
    '네임스페이스가 요청하는 대상으로 이동을 계획하십시오. 파드를 재시작합니다.',
  'message.MESH309':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에서 파드 {{number}}개가 {{revision}} 리비전에서 실패합니다. {{pod}}: {{trouble}}',
  'message.MESH309.remedy':
    '실패하는 컨테이너의 로그를 확인하십시오. 이동한 뒤에 실패했다면 마이그레이션을 롤백하십시오.',
  'message.MESH310':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에서 파드 {{pods}}개가 사이드카 없이 실행되고 있으며, 지금 새로 만들면 사이드카가 주입됩니다.',
  'message.MESH310.remedy':
    '워크로드를 재시작하거나, 의도한 것이라면 주입에서 제외하십시오.',
  'message.MESH311':
    '{{cluster}} 클러스터의 파드 {{pods}}개가 {{revision}} 리비전을 실행하지만, 이를 제공하는 istiod가 없습니다.',
  'message.MESH311.remedy':
    '네임스페이스를 존재하는 리비전으로 곧 이동하십시오. 프록시의 인증서가 갱신되지 않습니다.',
  'message.MESH312':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스 마이그레이션이 멈추었습니다.',
  'message.MESH312.remedy':
    '마이그레이션을 여십시오. 멈춘 이유와 할 수 있는 작업이 표시됩니다.',
  'message.MESH313':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에서 파드 {{pods}}개가 주입에서 제외되어 있으며, 마이그레이션은 이를 바꾸지 않습니다.',
  'message.MESH313.remedy':
    '의도한 것이라면 필요한 조치가 없습니다. 아니라면 템플릿에서 sidecar.istio.io/inject=false 설정을 제거하십시오.',
  'message.MESH314':
    '카탈로그에 따르면 {{cluster}} 클러스터의 {{namespace}} 네임스페이스의 소유자는 {{owners}}이지만, 클러스터에서 확인되지 않습니다.',
  'message.MESH314.remedy':
    'mesh.ownership.namespaceLabel 값으로 지정한 레이블이나 mesh.ownership.namespaces 구성에 소유자를 지정하십시오. 그러면 그 팀이 이동할 수 있습니다.',
  'message.MESH315':
    '{{cluster}} 클러스터의 네임스페이스가 어떤 엔티티와 팀에 해당하는지 알 수 없습니다. {{why}}',
  'message.MESH315.remedy': '포털의 카탈로그가 응답하는지 확인하십시오.',
  'message.MESH316':
    '{{cluster}} 클러스터에서는 마이그레이션을 시작할 수 없습니다. {{why}}',
  'message.MESH316.remedy':
    '{{key}} 구성에 manifests/writer.yaml 파일의 권한을 가진 mesh 전용 자격 증명을 지정하십시오.',
  'message.MESH317':
    '{{cluster}} 클러스터의 {{kinds}} 오브젝트를 읽을 수 없습니다. 실행 사이의 CronJob처럼 파드가 없는 것은 표시되지 않습니다. {{why}}',
  'message.MESH317.remedy':
    '클러스터의 읽기 계정에 manifests/reader.yaml 파일의 권한을 부여하십시오.',
  'message.MESH318':
    '{{cluster}} 클러스터의 {{configuration}} 웹훅 구성은 {{revision}} 리비전을 가리키지만, 호출하는 {{service}} 서비스에서는 {{calls}} 리비전이 주입합니다.',
  'message.MESH318.remedy':
    'istioctl tag set 명령처럼 istio.io/rev 레이블과 각 항목의 서비스를 함께 설정하십시오.',
  'message.MESH319':
    '{{cluster}} 클러스터의 {{tag}} 태그는 웹훅으로 {{injects}} 리비전을 주입하지만, 태그의 서비스는 {{names}} 리비전을 가리킵니다. 태그의 게이트웨이를 두 리비전이 모두 자기 것으로 여깁니다.',
  'message.MESH319.remedy':
    '둘 다 하나의 리비전을 가리키게 하십시오: istioctl tag set {{tag}} --revision {{injects}} --overwrite',
  'message.MESH320':
    '{{cluster}} 클러스터의 {{service}} 서비스 뒤에 있는 인젝터의 설정을 읽을 수 없습니다. 차트가 설치한 그대로, 웹훅이 호출하면 주입한다고 간주합니다. {{why}}',
  'message.MESH320.remedy':
    '클러스터의 읽기 계정에 manifests/reader.yaml 파일의 권한을 부여하십시오.',
  'message.MESH321':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스에서 파드 {{pods}}개가 실행 중인 리비전이 분명하지 않습니다: {{names}}.',
  'message.MESH321.remedy':
    '파드를 소유한 워크로드를 재시작하십시오. 새 파드도 분명하지 않으면, 다른 컨트롤 플레인을 지정하는 템플릿, ProxyConfig 또는 애너테이션을 찾으십시오.',
};
