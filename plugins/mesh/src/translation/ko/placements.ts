/** The state of a place where an entity runs, in Korean. */
export const placements = {
  'message.entity.not-annotated':
    '이 엔티티에는 실행 위치가 지정되어 있지 않습니다. 카탈로그 파일에 backstage.io/kubernetes-id(또는 backstage.io/kubernetes-label-selector)와 backstage.io/kubernetes-namespace 애너테이션을 추가하십시오.',
  'message.entity.not-placed':
    '이 엔티티는 포털의 어느 클러스터에서도 실행되지 않습니다. backstage.io/kubernetes-* 애너테이션을 확인하십시오.',
  'message.entity.up-to-date':
    '이 엔티티의 배치 위치 {{placements}}곳이 모두 최신 상태입니다.',
  'message.entity.worst-placement':
    '가장 먼저 살펴볼 배치 위치는 {{cluster}} / {{namespace}}입니다.',
  'message.placement.unknown-cluster':
    '이 포털에 {{cluster}} 클러스터가 없습니다.',
  'message.placement.unreachable':
    '{{cluster}} 클러스터를 아직 읽지 못해 아무것도 알 수 없습니다. {{why}}',
  'message.placement.namespace-missing':
    '{{cluster}} 클러스터에 {{namespace}} 네임스페이스가 없습니다.',
  'message.placement.undetermined':
    '{{namespace}} 네임스페이스가 무엇을 실행해야 하는지 판단할 수 없습니다. {{why}}',
  'message.placement.empty':
    '{{namespace}} 네임스페이스에 실행 중인 파드가 없습니다. 새 파드에 주입될 리비전: {{wanted}}.',
  'message.placement.up-to-date':
    '불일치하는 파드가 없습니다. 파드 {{pods}}개가 {{revision}} 리비전을 실행합니다.',
  'message.placement.up-to-date.others-outside':
    '파드 {{pods}}개가 {{revision}} 리비전을 실행하며, {{outside}}는 주입되지 않았습니다.',
  'message.placement.up-to-date.shares':
    '불일치하는 파드가 없습니다. 파드 {{pods}}개가 요청된 리비전을 실행합니다. 파드 수와 리비전: {{shares}}.',
  'message.placement.up-to-date.shares.others-outside':
    '파드 {{pods}}개가 요청된 리비전을 실행하며, {{outside}}는 주입되지 않았습니다. 파드 수와 리비전: {{shares}}.',
  'message.placement.drifted.still-runs.namespace-asks':
    '파드 {{pods}}개 중 {{differing}}개가 아직 {{running}} 리비전을 실행합니다. 네임스페이스가 요청하는 것: {{wanted}}.',
  'message.placement.drifted.still-runs.new-pods-get':
    '파드 {{pods}}개 중 {{differing}}개가 아직 {{running}} 리비전을 실행합니다. 새 파드에 주입될 리비전: {{wanted}}.',
  'message.placement.drifted.without-sidecar.namespace-asks':
    '파드 {{pods}}개 중 {{differing}}개가 사이드카 없이 실행됩니다. 네임스페이스가 요청하는 것: {{wanted}}.',
  'message.placement.drifted.without-sidecar.new-pods-get':
    '파드 {{pods}}개 중 {{differing}}개가 사이드카 없이 실행됩니다. 새 파드에 주입될 리비전: {{wanted}}.',
  'message.placement.drifted.mixed.namespace-asks':
    '파드 {{pods}}개 중 {{differing}}개가 불일치합니다. {{still}}개는 아직 {{running}} 리비전을 실행하고 {{bare}}개는 사이드카 없이 실행됩니다. 네임스페이스가 요청하는 것: {{wanted}}.',
  'message.placement.drifted.mixed.new-pods-get':
    '파드 {{pods}}개 중 {{differing}}개가 불일치합니다. {{still}}개는 아직 {{running}} 리비전을 실행하고 {{bare}}개는 사이드카 없이 실행됩니다. 새 파드에 주입될 리비전: {{wanted}}.',
  'message.placement.dangling.unknown-revision':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})을 제공하는 웹훅이 없습니다. 새 파드는 사이드카 없이 시작합니다.',
  'message.placement.dangling.unknown-revision.still-runs':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})을 제공하는 웹훅이 없습니다. 새 파드는 사이드카 없이 시작하며, {{pods}}는 아직 {{running}} 리비전을 실행합니다.',
  'message.placement.dangling.default-not-served':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})을 제공하는 웹훅이 없습니다. 새 파드는 사이드카 없이 시작합니다.',
  'message.placement.dangling.default-not-served.still-runs':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})을 제공하는 웹훅이 없습니다. 새 파드는 사이드카 없이 시작하며, {{pods}}는 아직 {{running}} 리비전을 실행합니다.',
  'message.placement.dangling.not-selected':
    '{{namespace}} 네임스페이스가 요청하는 것({{asked}})에 대한 웹훅 구성 {{configuration}}의 {{entry}} 항목이 일치하지 않습니다({{fails}}). 새 파드는 사이드카 없이 시작합니다.',
  'message.placement.dangling.not-selected.still-runs':
    '{{namespace}} 네임스페이스가 요청하는 것({{asked}})에 대한 웹훅 구성 {{configuration}}의 {{entry}} 항목이 일치하지 않습니다({{fails}}). 새 파드는 사이드카 없이 시작하며, {{pods}}는 아직 {{running}} 리비전을 실행합니다.',
  'message.placement.dangling.webhook-deactivated':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})의 웹훅이 비활성화되어 있습니다. 새 파드는 사이드카 없이 시작합니다.',
  'message.placement.dangling.webhook-deactivated.still-runs':
    '{{namespace}} 네임스페이스에서 요청하는 것({{asked}})의 웹훅이 비활성화되어 있습니다. 새 파드는 사이드카 없이 시작하며, {{pods}}는 아직 {{running}} 리비전을 실행합니다.',
  'message.placement.not-injected.ambient':
    '{{namespace}} 네임스페이스는 앰비언트 모드로 메시에 속합니다. 파드에 사이드카가 없고 사이드카의 리비전도 없습니다.',
  'message.placement.not-injected.injector-policy':
    '{{namespace}} 네임스페이스는 메시에 속하지 않습니다. 레이블에 따라 호출되는 인젝터가 파드를 제외합니다.',
  'message.placement.not-injected.never-selector':
    '{{namespace}} 네임스페이스는 메시에 속하지 않습니다. 레이블에 따라 호출되는 인젝터가 파드를 제외합니다.',
  'message.placement.not-injected.refused':
    '{{namespace}} 네임스페이스는 메시에 속하지 않습니다.',
  'message.placement.not-injected.unanswered':
    '{{namespace}} 네임스페이스는 메시에 속하지 않습니다.',
  'message.placement.not-injected.gateway':
    '{{namespace}} 네임스페이스는 메시에 속하지 않습니다.',
  'message.placement.not-injected.all.ambient':
    '{{namespace}} 네임스페이스의 파드 {{pods}}개를 모두 앰비언트 모드가 사이드카 없이 처리합니다.',
  'message.placement.not-injected.all.gateway':
    '{{namespace}} 네임스페이스의 파드 {{pods}}개는 모두 istiod가 Gateway를 위해 만들었으며 자체 프록시가 있습니다.',
  'message.placement.not-injected.all.left-out':
    '{{namespace}} 네임스페이스의 파드 {{pods}}개가 모두 주입에서 제외되어 있습니다.',
  'message.placement.not-injected.no-labels':
    '{{namespace}} 네임스페이스는 메시에 없습니다. 사이드카를 요청하는 레이블이 없습니다.',
  'message.placement.not-injected.namespace-opted-out':
    '{{namespace}} 네임스페이스는 메시에 없습니다. istio-injection 레이블의 값이 "enabled"가 아닙니다.',
  'message.placement.not-injected.ignored-namespace':
    '{{namespace}} 네임스페이스는 메시에 없습니다. Istio가 주입하지 않는 네임스페이스입니다.',
  'message.placement.not-injected.pod-opted-out':
    '{{namespace}} 네임스페이스는 메시에 없습니다.',
  'message.placement.not-injected.host-network':
    '{{namespace}} 네임스페이스는 메시에 없습니다.',
  'message.placement.not-injected.all.host-network':
    '{{namespace}} 네임스페이스의 파드 {{pods}}개가 모두 Istio가 주입하지 않는 호스트 네트워크를 사용합니다.',
  'message.placement.not-injected.all.pod-opted-out':
    '{{namespace}} 네임스페이스의 파드 {{pods}}개가 모두 주입에서 제외되어 있습니다.',
};
