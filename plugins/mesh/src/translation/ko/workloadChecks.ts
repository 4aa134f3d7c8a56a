/** What the checks of a plan say of workloads and pods, in Korean. */
export const workloadChecks = {
  'message.MESH114.title': '모든 워크로드의 파드를 교체할 수 있음',
  'message.MESH114.bare-pod':
    '파드 {{name}}에는 다시 만들어 줄 소유자가 없습니다.',
  'message.MESH114.bare-pod.remedy':
    '파드를 삭제하거나 Deployment가 소유하게 하십시오.',
  'message.MESH114.direct':
    '파드 {{name}}의 컨트롤러가 ReplicaSet이 아니라 {{kind}} {{workload}} 자체입니다. {{kind}} {{workload}} 워크로드를 재시작해도 이 파드는 교체되지 않습니다.',
  'message.MESH114.direct.remedy':
    '누가 이 파드를 만드는지 확인하십시오. 그곳에서 파드를 끝내거나 교체하게 한 뒤 계획을 다시 만드십시오.',
  'message.MESH114.on-delete':
    '{{kind}} {{name}} 워크로드는 누군가 파드를 삭제할 때만 교체합니다. 업데이트 전략이 OnDelete입니다.',
  'message.MESH114.owner':
    '파드 {{name}}의 소유자({{owner}})를 알 수 없어 파드를 교체할 수 없습니다.',
  'message.MESH114.owner.remedy':
    '포털이 소유자를 읽을 수 있게 하거나, 아무도 소유하지 않는다면 파드를 삭제하십시오.',
  'message.MESH114.partition':
    '{{kind}} {{name}} 워크로드는 템플릿이 바뀌어도 순번이 {{partition}}보다 작은 파드를 교체하지 않습니다. 롤링 업데이트의 partition 값이 {{partition}}입니다.',
  'message.MESH114.replica-set':
    'ReplicaSet {{name}}에는 이를 소유한 Deployment가 없으며, ReplicaSet은 스스로 실행 중인 파드를 교체하지 않습니다.',
  'message.MESH114.replication-controller':
    'ReplicationController {{name}}: 이 종류는 실행 중인 파드를 교체하지 않습니다.',
  'message.MESH114.rollout':
    'Rollout {{name}}의 파드는 재시작을 요청받은 Argo Rollouts가 교체합니다.',
  'message.MESH114.unknown-owner':
    '{{kind}} {{name}} 오브젝트가 파드를 소유하지만, 파드를 어떻게 교체하는지 알 수 없습니다.',
  'message.MESH114.unknown-owner.remedy':
    '파드가 끝날 때까지 기다리거나 0으로 스케일한 뒤 계획을 다시 세우십시오. 또는 레이블을 직접 바꾸고 {{kind}} 고유의 방법으로 파드를 교체하십시오.',
  'message.MESH115.title':
    '일시 중지되었거나 롤아웃 중이거나 준비되지 않은 워크로드가 없음',
  'message.MESH115.paused':
    '{{kind}} {{name}} 워크로드가 일시 중지되어 있어 파드가 교체되지 않습니다.',
  'message.MESH115.paused.remedy':
    '누가 일시 중지했는지 확인하고 재개하십시오.',
  'message.MESH115.rolling':
    '{{kind}} {{name}} 워크로드가 안정된 상태가 아닙니다: {{why}}.',
  'message.MESH115.rolling.remedy':
    '롤아웃이 끝날 때까지 기다리거나 문제를 해결하십시오.',
  'message.MESH116.title': '동의 없이 워크로드를 중단시키는 재시작이 없음',
  'message.MESH116':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 새 파드가 준비되기 전에 기존 파드를 모두 제거하는 전략입니다.',
  'message.MESH116.remedy':
    '계획에서 중단에 동의하거나, 먼저 {{name}} 워크로드에 서지가 있는 롤링 업데이트를 지정하십시오.',
  'message.MESH116.daemonset':
    '{{kind}} {{name}} 워크로드는 각 노드에서 파드가 재시작하는 동안 그 노드에 없습니다. 전략에 서지가 없습니다.',
  'message.MESH116.daemonset.remedy':
    '계획에서 중단에 동의하거나, 먼저 {{name}} 워크로드에 서지(updateStrategy.rollingUpdate.maxSurge)를 지정하십시오.',
  'message.MESH116.single':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 하나뿐인 파드가 새 파드보다 먼저 끝납니다.',
  'message.MESH116.single.remedy':
    '계획에서 중단에 동의하거나, 두 파드가 일을 나눌 수 있다면 먼저 {{name}} 워크로드의 레플리카를 하나 더 늘리십시오.',
  'message.MESH116.statefulset':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 모든 파드가 동시에 없어질 수 있는 전략입니다.',
  'message.MESH116.statefulset.remedy':
    '계획에서 중단에 동의하거나, 먼저 {{name}} 워크로드의 maxUnavailable 값을 낮추십시오.',
  'message.MESH116.since':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 새 파드가 준비되기 전에 기존 파드를 모두 제거하는 전략입니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since.remedy':
    '중단 없이 계속하려면 {{name}} 워크로드에 서지가 있는 롤링 업데이트를 지정한 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.since-daemonset':
    '{{kind}} {{name}} 워크로드는 각 노드에서 파드가 재시작하는 동안 그 노드에 없습니다. 전략에 서지가 없습니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-daemonset.remedy':
    '중단 없이 계속하려면 {{name}} 워크로드에 서지(updateStrategy.rollingUpdate.maxSurge)를 지정한 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.since-single':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 하나뿐인 파드가 새 파드보다 먼저 끝납니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-single.remedy':
    '중단 없이 계속하려면, 두 파드가 일을 나눌 수 있는 경우 {{name}} 워크로드의 레플리카를 하나 더 늘린 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.since-statefulset':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. 모든 파드가 동시에 없어질 수 있는 전략입니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-statefulset.remedy':
    '중단 없이 계속하려면 {{name}} 워크로드의 maxUnavailable 값을 낮춘 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH119.title': '0으로 스케일된 워크로드가 없음',
  'message.MESH119':
    '{{name}} 워크로드는 0으로 스케일되어 있습니다. 재시작하지 않으며, 다시 늘리면 파드에 대상이 주입됩니다.',
  'message.MESH119.remedy': '필요한 조치가 없습니다.',
  'message.MESH120.title': '메시 밖에 있는 파드가 없음',
  'message.MESH120':
    'sidecar.istio.io/inject=false 설정이나 호스트 네트워크 때문에 사이드카 없이 유지되는 파드가 있습니다: {{pods}}. 재시작하지 않습니다.',
  'message.MESH120.remedy': '필요한 조치가 없습니다.',
  'message.MESH121.title': '리비전을 직접 지정한 파드가 없음',
  'message.MESH121':
    '자체 istio.io/rev 레이블이 있는 파드가 있습니다: {{pods}}. 네임스페이스의 레이블이 우선하므로 효과가 없습니다.',
  'message.MESH121.remedy': '혼란을 피하려면 파드 템플릿에서 제거하십시오.',
  'message.MESH122.title': '재시작할 워크로드를 오퍼레이터가 관리하지 않음',
  'message.MESH122':
    '{{kind}} {{name}} 워크로드의 관리 주체({{keeper}})가 재시작을 되돌릴 수 있습니다. 그때까지 교체되지 않은 파드는 기존 사이드카를 유지합니다.',
  'message.MESH122.remedy':
    '관리 주체({{keeper}})의 운영자에게 문의하십시오. 재시작이 되돌려지면 그곳에서 워크로드를 재시작하십시오.',
  'message.MESH131.title': '모든 워크로드에 대상의 사이드카가 주입됨',
  'message.MESH131.refused':
    '{{revision}} 리비전의 인젝터가 {{kind}} {{name}} 워크로드의 새 파드를 거부하므로 새 파드를 만들 수 없습니다.',
  'message.MESH131.refused.remedy':
    '파드 템플릿을 고치거나, 템플릿이 요구하는 것을 대상에 추가하십시오.',
  'message.MESH131.left-out':
    '{{kind}} {{name}} 워크로드의 새 파드에는 사이드카가 없게 됩니다. 대상이 이 파드를 제외합니다.',
  'message.MESH131.left-out.remedy':
    '파드 템플릿을 바꾸거나, {{revision}} 리비전 인젝터의 셀렉터와 정책을 바꾸십시오.',
  'message.MESH131.other':
    '{{kind}} {{name}} 워크로드의 새 파드에는 {{revision}} 리비전이 아니라 {{other}} 리비전이 주입됩니다.',
  'message.MESH131.other.remedy':
    '파드 템플릿에서 리비전을 제거하거나, 우선하는 웹훅의 범위를 좁히십시오.',
  'message.MESH131.gains':
    '{{kind}} {{name}} 워크로드에는 지금 사이드카가 없습니다. 대상이 사이드카를 주입합니다.',
  'message.MESH131.gains.remedy':
    '애플리케이션이 사이드카와 함께 동작하는지 확인하거나, 파드 템플릿에서 제외하십시오(sidecar.istio.io/inject=false).',
  'message.MESH135.title': '두 리비전의 신뢰 도메인이 같음',
  'message.MESH135':
    '{{present}} 리비전의 신뢰 도메인은 {{from}}이고 {{target}} 리비전의 신뢰 도메인은 {{to}}입니다. 재시작하는 모든 워크로드의 ID가 바뀝니다.',
  'message.MESH135.remedy':
    '{{target}} 리비전의 trustDomainAliases에 {{from}} 값을 추가하거나, {{from}} 값을 지정하는 모든 AuthorizationPolicy와 피어를 확인하십시오.',
  'message.MESH136.title': '대상의 디스커버리 셀렉터가 네임스페이스를 포함함',
  'message.MESH136':
    '{{revision}} 리비전의 디스커버리 셀렉터 중 {{namespace}} 네임스페이스를 선택하는 것이 없습니다. 새 파드에 주입은 되지만 istiod가 서비스를 보지 못하고 루트 인증서도 두지 않습니다.',
  'message.MESH136.remedy':
    '{{revision}} 리비전의 디스커버리 셀렉터가 선택하는 레이블을 {{namespace}} 네임스페이스에 추가하거나, 메시 구성에 셀렉터를 추가하십시오.',
  'message.MESH136.as-now':
    '{{revision}} 리비전과 현재 리비전 모두 디스커버리 셀렉터 중 {{namespace}} 네임스페이스를 선택하는 것이 없습니다. istiod가 서비스를 보지 못합니다.',
  'message.MESH136.as-now.remedy':
    '{{revision}} 리비전의 디스커버리 셀렉터가 선택하는 레이블을 {{namespace}} 네임스페이스에 추가하거나, 메시 구성에 셀렉터를 추가하십시오.',
  'message.MESH137.title': 'Pod Security가 대상이 주입하는 것을 허용함',
  'message.MESH137':
    '{{namespace}} 네임스페이스는 Pod Security {{level}} 수준을 강제하며, {{revision}} 리비전은 NET_ADMIN과 NET_RAW가 필요한 초기화 컨테이너 istio-init을 주입합니다. Kubernetes가 다음 워크로드의 새 파드를 거부합니다: {{workloads}}.',
  'message.MESH137.remedy':
    'Istio CNI 플러그인을 사용하도록 {{revision}} 리비전을 설치하거나(pilot.cni.enabled=true), 이를 허용하는 수준을 강제하십시오.',
};
