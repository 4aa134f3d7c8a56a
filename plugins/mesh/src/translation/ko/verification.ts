/** Whether istiod says that proxies are connected, and an end without its word, in Korean. */
export const verification = {
  'message.migration.done-not-asked':
    '{{namespace}} 네임스페이스를 {{target}} 리비전으로 이동했습니다. 연결은 조회하지 않았습니다: {{progress}}.',
  'message.migration.rolled-back-not-asked':
    '{{namespace}} 네임스페이스를 {{prior}} 리비전으로 되돌렸습니다. 연결은 조회하지 않았습니다: {{progress}}.',
  'message.decision.done-not-asked':
    '완료: 이동했습니다. 연결은 조회하지 않았습니다. {{why}}',
  'message.decision.rolled-back-not-asked':
    '롤백했습니다. 연결은 조회하지 않았습니다. {{why}}',
  'message.action.pause.now':
    '더는 아무것도 시작하지 않습니다. 진행 중인 롤아웃은 끝까지 진행됩니다. {{now}}',
  'message.action.cancel.now':
    '이 마이그레이션을 지금 상태로 끝냅니다. 레이블과 파드는 그대로 유지되고, 진행 중인 롤아웃은 끝까지 진행됩니다. {{now}}',
  'message.migration.rolled-back-pinned':
    '{{namespace}} 네임스페이스가 {{prior}} 리비전으로 돌아왔습니다: {{progress}}. 이전 레이블({{labels}})이 더는 이 리비전을 제공하지 않아 네임스페이스가 리비전을 직접 지정합니다.',
  'message.notice.failed':
    '{{person}} 님에게 알림을 보내지 못했습니다: {{why}}',
  'message.verify.rejecting':
    '파드 {{pod}}의 프록시가 구성을 거부합니다: {{error}}. 받아들일 때까지 기다리는 중입니다.',
  'message.verify.not-answering':
    '{{revision}} 리비전의 istiod가 다시 응답하기를 기다리는 중입니다: {{why}} 마지막 응답에서는 프록시 {{all}}개 중 {{done}}개가 연결되어 있었습니다.',
  'message.verify.not-answering-yet':
    '{{revision}} 리비전의 istiod가 응답하기를 기다리는 중입니다: {{why}} 응답 없이는 파드 {{all}}개의 프록시가 검증되지 않습니다.',
  'message.soak.wait-not-asked':
    '모두 {{revision}} 리비전을 실행합니다. 연결은 조회하지 않았습니다. 준비 상태가 유지되는지 {{seconds}}초 더 지켜봅니다.',
  'message.confirm.wait.end-not-asked':
    '모두 {{revision}} 리비전을 실행합니다. 연결은 조회하지 않았습니다. 끝내도 된다는 확인을 기다리는 중입니다.',
  'message.MESH140.title':
    '대상의 istiod에 어떤 프록시가 연결되었는지 조회할 수 있음',
  'message.MESH140':
    '프록시가 {{revision}} 리비전의 istiod에 연결되었는지 아무도 확인할 수 없습니다: {{why}} 마이그레이션은 검증됨이 아니라 이동함으로 끝납니다.',
  'message.MESH140.remedy':
    '이 포털이 istiod에 조회할 수 있게 하거나, 연결을 확인하지 않는 데 동의하십시오.',
  'message.MESH140.silent':
    '{{revision}} 리비전의 istiod가 지금 응답하지 않습니다: {{why}}',
  'message.MESH140.silent.remedy':
    '마이그레이션은 완료하기 전에 그 응답을 기다리고, 응답이 없으면 멈춥니다.',
  'message.MESH141.title': '대상의 인젝터가 모든 템플릿에 대해 같은 답을 함',
  'message.MESH141.sidecar':
    '{{revision}} 리비전의 인젝터에 조회한 결과 {{kind}} {{name}}의 새 파드에 사이드카를 주입합니다. 웹훅과 설정에 따르면 사이드카가 없어야 합니다.',
  'message.MESH141.sidecar.remedy':
    '방금 인젝터에서 무엇이 바뀌었는지 확인하고, 둘의 답이 같아지면 다시 계획하십시오.',
  'message.MESH141.none':
    '{{revision}} 리비전의 인젝터에 조회한 결과 {{kind}} {{name}}의 새 파드에 사이드카를 주입하지 않습니다.',
  'message.MESH141.none.remedy':
    '파드 템플릿이 요청하는 주입 템플릿과 인젝터 설정을 확인하십시오. 사이드카를 주입하게 되면 다시 계획하십시오.',
  'message.MESH141.refused':
    '{{revision}} 리비전의 인젝터에 조회한 결과 {{kind}} {{name}}의 새 파드를 거부합니다: {{why}}',
  'message.MESH141.refused.remedy':
    '거부 메시지가 가리키는 것을 파드 템플릿이나 인젝터에서 고치십시오. 그대로는 새 파드를 만들 수 없습니다.',
  'message.MESH141.elsewhere':
    '{{revision}} 리비전의 인젝터에 조회한 결과 {{kind}} {{name}}의 새 파드의 프록시가 {{host}}에 연결하도록 설정됩니다. 이것은 {{revision}} 리비전의 istiod가 아닙니다.',
  'message.MESH141.elsewhere.remedy':
    '파드 템플릿의 proxy.istio.io/config 어노테이션이나 이 파드를 선택하는 ProxyConfig에서 discoveryAddress를 제거한 뒤 다시 계획하십시오.',
  'message.MESH141.not-asked':
    '{{revision}} 리비전의 인젝터에 다음 워크로드를 조회하지 않았습니다: {{workloads}}. 무엇이 주입되는지는 웹훅과 설정에서 추론했습니다. {{why}}',
  'message.MESH141.not-asked.remedy': '계획을 다시 만들면 한 번 더 조회합니다.',
  'message.MESH240':
    '모든 파드가 {{revision}} 리비전을 실행하지만, {{revision}} 리비전의 istiod가 {{seconds}}초 안에 다음 파드의 프록시가 연결되었다고 알려 주지 않았습니다: {{pods}}. {{why}}',
  'message.MESH240.remedy':
    '{{revision}} 리비전의 istiod 파드를 확인하십시오. 하나가 응답하면 재시도하거나 롤백하십시오.',
  'message.MESH240.consent':
    '모든 파드가 {{revision}} 리비전을 실행하지만, 프록시가 연결되었는지 아무도 확인할 수 없으며 계획에서 이에 동의하지 않았습니다: {{why}}',
  'message.MESH240.consent.remedy':
    '이 포털이 istiod에 조회할 수 있게 하고 재시도하거나 롤백하십시오. 새 계획에서는 연결을 확인하지 않는 데 동의할 수 있습니다.',
};
