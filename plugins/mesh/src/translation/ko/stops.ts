/** Why a migration stops, in Korean. */
export const stops = {
  'message.MESH201':
    '{{namespace}} 네임스페이스의 상태: {{reason}}. 이 마이그레이션이 바꿀 수 있는 것이 남아 있지 않습니다.',
  'message.MESH201.remedy':
    '이 마이그레이션을 취소하십시오. 같은 이름의 새 네임스페이스가 있다면 새 마이그레이션을 계획하십시오.',
  'message.MESH202':
    '{{namespace}} 네임스페이스의 마이그레이션 기록이 이 마이그레이션의 것이 아닙니다: {{why}}. 둘이 동시에 이동하지 않도록 더는 쓰지 않습니다.',
  'message.MESH202.remedy':
    '누가 이 네임스페이스를 이동하는지 확인하십시오. 아무도 없다면 애너테이션을 제거하고(kubectl annotate namespace {{namespace}} mesh-plugins.io/migration-) 재시도하십시오.',
  'message.MESH203':
    '{{namespace}} 네임스페이스의 현재 주입 레이블은 {{present}}이지만, 이 마이그레이션에 필요한 것은 {{wanted}}입니다. {{who}} 이제부터 새 파드가 받는 것: {{gives}}.',
  'message.MESH203.remedy':
    '누가 왜 바꾸었는지 확인하십시오. 레이블을 되돌리고({{wanted}}) 재시도하거나, 롤백하거나, 레이블을 그대로 두고 취소하십시오.',
  'message.MESH204':
    '{{target}} 대상이 이제 제공하는 것은 {{gives}}이지만, 계획에서는 {{revision}} 리비전이었습니다. 그 사이에 누군가 대상을 옮기거나 제거했습니다.',
  'message.MESH204.remedy':
    '롤백하거나, 취소하고 지금의 대상으로 새 마이그레이션을 계획하십시오. 대상이 다시 {{revision}} 리비전을 제공하면 재시도하십시오.',
  'message.MESH205':
    '되돌릴 수 없습니다. 이제 {{revision}} 리비전을 제공하는 레이블이 없습니다. istio.io/rev={{revision}} 레이블이 제공하는 것: {{gives}}.',
  'message.MESH205.remedy':
    '{{revision}} 리비전을 다시 설치하고 재시도하거나, 취소하고 {{namespace}} 네임스페이스를 존재하는 리비전으로 이동하십시오.',
  'message.MESH206':
    '{{workload}} 워크로드가 준비되지 않습니다. {{subject}}: {{reason}}.',
  'message.MESH206.remedy':
    '문제를 해결하고 재시도하거나 롤백하십시오. 결정할 때까지 아무것도 바꾸지 않습니다.',
  'message.MESH206.hangs':
    '{{workload}} 워크로드가 멈추어 있습니다. 템플릿은 고쳐졌지만, StatefulSet은 모든 파드가 준비되기 전에는 파드를 교체하지 않습니다. {{subject}}: {{reason}}.',
  'message.MESH206.hangs.remedy':
    '이 파드만 삭제하십시오(kubectl delete pod {{pod}} -n {{namespace}}). 현재 템플릿으로 다시 만들어집니다. 그런 다음 재시도하십시오.',
  'message.MESH206.ordered':
    '{{workload}} 워크로드가 준비되지 않습니다. {{subject}}: {{reason}}.',
  'message.MESH206.ordered.remedy':
    '문제를 해결하고 재시도하거나 롤백하십시오. 결정할 때까지 아무것도 바꾸지 않습니다. StatefulSet은 템플릿을 되돌린 뒤에도 이 파드를 기다리므로, 롤백하면 이 파드만 삭제합니다.',
  'message.MESH207':
    '{{workload}} 워크로드가 {{minutes}}분 안에 준비되지 않았습니다: {{why}}{{unready}}.',
  'message.MESH207.remedy':
    '파드의 이벤트를 확인하십시오. 문제를 해결하고 재시도하거나 롤백하십시오. 결정할 때까지 아무것도 바꾸지 않습니다.',
  'message.MESH208':
    '{{workload}} 워크로드를 재시작했지만 여전히 {{revision}} 리비전을 실행하지 않는 파드가 있습니다: {{pods}}.',
  'message.MESH208.remedy':
    '파드의 내용과 어떤 웹훅이 주입했는지 확인하십시오. 재시도하면 워크로드를 한 번 더 재시작하고, 롤백하면 이전 레이블로 돌아갑니다.',
  'message.MESH208.undone':
    '{{workload}} 워크로드의 재시작이 되돌려졌습니다. 파드 템플릿이 이전 상태로 돌아갔으며 관리 주체는 {{keeper}}입니다. 여전히 {{revision}} 리비전을 실행하지 않는 파드가 있습니다: {{pods}}.',
  'message.MESH208.undone.remedy':
    '관리 주체({{keeper}})의 운영자에게 문의하십시오. 그곳에서 {{workload}} 워크로드를 재시작한 뒤 재시도하거나, 이 워크로드를 건너뛰거나 롤백하십시오.',
  'message.MESH208.undone-unknown':
    '{{workload}} 워크로드의 재시작이 되돌려졌습니다. 파드 템플릿이 이전 상태로 돌아갔으며, 누가 표시를 제거했는지는 Kubernetes가 기록하지 않습니다. 여전히 {{revision}} 리비전을 실행하지 않는 파드가 있습니다: {{pods}}.',
  'message.MESH208.undone-unknown.remedy':
    '무엇이 {{workload}} 워크로드의 템플릿을 쓰는지 확인하십시오. 그곳에서 재시작한 뒤 재시도하거나, 이 워크로드를 건너뛰거나 롤백하십시오.',
  'message.MESH209':
    '{{workload}} 워크로드는 계획을 세운 뒤에 생겼으며, {{revision}} 리비전을 실행하지 않는 파드가 있습니다: {{pods}}.',
  'message.MESH209.remedy':
    '직접 재시작하고(kubectl rollout restart {{resource}} {{workload}} -n {{namespace}}) 재시도하거나 롤백하십시오.',
  'message.MESH211':
    'Deployment {{workload}}: 일시 중지되어 있어 파드를 교체할 수 없습니다.',
  'message.MESH211.remedy':
    '누가 일시 중지했는지 확인하십시오. 재개하고(kubectl rollout resume deployment {{workload}} -n {{namespace}}) 재시도하십시오.',
  'message.MESH212':
    '파드는 준비되었지만 {{seconds}}초가 지나도 프록시가 {{revision}} 리비전의 istiod에 연결되어 동기화되지 않았습니다: {{pods}}.',
  'message.MESH212.remedy':
    'istio-proxy 로그와 istiod에 대한 네트워크 정책을 확인하십시오. 연결되면 재시도하거나, 롤백하십시오.',
  'message.MESH213': '파드 {{pod}}의 프록시가 구성을 거부합니다: {{error}}',
  'message.MESH213.remedy':
    '오류가 가리키는 Istio 또는 EnvoyFilter 오브젝트를 찾아 고치고 재시도하거나 롤백하십시오.',
  'message.MESH214':
    '프록시가 {{revision}} 리비전의 istiod가 아닌 {{hosts}} 주소를 쓰도록 설정된 파드가 있습니다: {{pods}}.',
  'message.MESH214.remedy':
    '다른 주소를 지정하는 ProxyConfig나 애너테이션을 찾아 고치고 재시도하거나 롤백하십시오.',
  'message.MESH215': '쓰기가 거부되었습니다. {{why}}',
  'message.MESH215.remedy':
    '원인을 제거하고 재시도하십시오. 지금까지 한 작업은 그대로 유지됩니다.',
  'message.MESH235':
    '{{namespace}} 네임스페이스의 레이블이 되돌려졌습니다. 이 마이그레이션이 설정한 값: {{wanted}}, 지금 값: {{present}}. {{who}} 이제부터 새 파드가 받는 것: {{gives}}.',
  'message.MESH235.remedy':
    '누가 왜 되돌렸는지 확인하십시오. 재시도하면 다시 설정합니다: {{wanted}}. 아니면 롤백하거나, 레이블을 그대로 두고 취소하십시오.',
  'message.MESH235.gitops':
    '{{tool}} 도구가 원본에 있는 대로 {{namespace}} 네임스페이스의 레이블을 되돌렸습니다: {{present}}. 다른 변경도 모두 되돌릴 것입니다. {{who}} 이제부터 새 파드가 받는 것: {{gives}}.',
  'message.MESH235.gitops.remedy':
    '{{tool}} 도구가 읽는 곳에서 레이블을 다음으로 바꾸고({{wanted}}) 적용되게 한 뒤 재시도하십시오. 또는 레이블을 그대로 두고 취소하십시오. 손으로 설정한 레이블은 유지되지 않습니다.',
  'message.MESH236.not-restarted':
    '{{workload}} 워크로드가 준비되지 않으며, 이 마이그레이션은 아직 재시작하지 않았습니다. {{subject}}: {{reason}}.',
  'message.MESH236.not-restarted.remedy':
    '담당 팀에 무엇을 배포하거나 바꾸었는지 묻고 고치게 하십시오. 그런 다음 재시도하거나 이 워크로드를 건너뛰십시오.',
  'message.MESH236.deployed-since':
    '{{revision}} 리비전을 위해 재시작한 뒤 다른 사람이 {{workload}}의 다른 템플릿을 배포했으며, 그것이 준비되지 않습니다. {{subject}}: {{reason}}.',
  'message.MESH236.deployed-since.remedy':
    '배포한 팀에 고치거나 되돌리게 하십시오(kubectl rollout undo {{resource}} {{workload}} -n {{namespace}}). 그런 다음 재시도하거나 이 워크로드를 건너뛰십시오.',
  'message.MESH237':
    '이동 도중에 {{target}} 대상이 새로 설치되었습니다. {{configuration}} 구성은 이전과 같이 {{revision}} 리비전을 제공하지만, 검사했던 것이 아닙니다.',
  'message.MESH237.remedy':
    '의도된 설치인지 확인하십시오. 재시도하면 신뢰 루트를 포함해 처음처럼 검사한 뒤 계속합니다. 롤백도 가능합니다.',
  'message.MESH238':
    '{{minutes}}분 동안 {{revision}} 리비전의 istiod가 응답하지 않았습니다: {{why}}',
  'message.MESH238.remedy':
    'istiod {{revision}} 리비전의 파드와 이벤트를 확인하십시오. 하나가 준비되면 재시도하거나, 롤백하십시오.',
  'message.MESH239':
    '검사 이후 {{configuration}} 외에 다음 구성도 {{namespace}} 네임스페이스의 파드와 일치합니다: {{others}}. 새 파드마다 두 번 이상 주입됩니다.',
  'message.MESH239.remedy':
    '누가 왜 설치했는지 확인하십시오. 제거하거나 셀렉터를 좁힌 뒤 재시도하거나, 롤백하십시오.',
  'message.MESH246':
    '{{workload}} 워크로드의 새 파드에 사이드카가 없습니다: {{pods}}. 계획은 {{revision}} 리비전이었습니다. 다른 워크로드는 재시작하지 않습니다.',
  'message.MESH246.remedy':
    '어떤 웹훅이나 인젝터가 파드를 제외했는지 "왜?" 페이지에서 확인하십시오. 고친 뒤 재시도하거나, 롤백하십시오.',
};
