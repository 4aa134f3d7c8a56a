/** Why a pod has the sidecar that it has, and the labels that count, in Korean. */
export const explain = {
  'message.explain.pod.as-asked':
    '{{pod}} 파드는 {{running}} 리비전을 실행하며, 지금 새로 만들어도 같은 리비전이 주입됩니다.',
  'message.explain.pod.other':
    '{{pod}} 파드는 {{running}} 리비전을 실행합니다. 지금 새로 만들면 {{wanted}} 리비전이 주입됩니다.',
  'message.explain.pod.other-proxy':
    '{{pod}} 파드는 지금 새로 만들어도 주입될 {{running}} 리비전을 실행하지만, 프록시가 서로 다릅니다.',
  'message.explain.pod.still-injected':
    '{{pod}} 파드는 {{running}} 리비전을 실행합니다. 지금 새로 만들면 사이드카가 주입되지 않습니다.',
  'message.explain.pod.runs-only':
    '{{pod}} 파드는 {{running}} 리비전을 실행합니다. 지금 새로 만들면 무엇이 주입될지는 알 수 없습니다.',
  'message.explain.pod.not-injected':
    '{{pod}} 파드에는 사이드카가 없습니다. 지금 새로 만들면 {{wanted}} 리비전이 주입됩니다.',
  'message.explain.pod.no-sidecar':
    '{{pod}} 파드에는 사이드카가 없으며, 지금 새로 만들어도 주입되지 않습니다.',
  'message.explain.pod.none-only':
    '{{pod}} 파드에는 사이드카가 없습니다. 지금 새로 만들면 무엇이 주입될지는 알 수 없습니다.',
  'message.explain.pod.contradicted-other':
    '{{pod}} 파드가 실행 중인 리비전의 근거가 서로 다릅니다: {{running}}. 새 파드의 리비전: {{wanted}}.',
  'message.explain.pod.contradicted-none':
    '{{pod}} 파드가 실행 중인 리비전의 근거가 서로 다릅니다: {{running}}. 새 파드에는 사이드카가 주입되지 않습니다.',
  'message.explain.pod.contradicted-only':
    '{{pod}} 파드가 실행 중인 리비전의 근거가 서로 다릅니다: {{running}}. 새 파드의 리비전은 알 수 없습니다.',
  'message.explain.pod.unnamed-other':
    '{{pod}} 파드에는 리비전을 알 수 없는 사이드카가 있습니다. 지금 새로 만들면 {{wanted}} 리비전이 주입됩니다.',
  'message.explain.pod.unnamed-none':
    '{{pod}} 파드에는 리비전을 알 수 없는 사이드카가 있습니다. 지금 새로 만들면 사이드카가 주입되지 않습니다.',
  'message.explain.pod.unnamed-only':
    '{{pod}} 파드에는 리비전을 알 수 없는 사이드카가 있으며, 지금 새로 만들면 무엇이 주입될지도 알 수 없습니다.',
  'message.explain.pod.ambient':
    '{{pod}} 파드는 앰비언트 모드이므로 사이드카가 없고 필요하지도 않습니다.',
  'message.explain.pod.ambient-asked':
    '{{pod}} 파드에는 사이드카가 없습니다. 앰비언트 모드가 요청되었지만, 노드가 트래픽을 처리한다는 표시가 아직 파드에 없습니다.',
  'message.explain.pod.own-proxy.revision':
    '{{pod}} 파드는 {{running}} 리비전의 프록시와 함께 만들어졌으며, 인젝터는 여기에 관여하지 않았습니다.',
  'message.explain.pod.own-proxy.unknown':
    '{{pod}} 파드는 리비전을 알 수 없는 프록시와 함께 만들어졌으며, 인젝터는 여기에 관여하지 않았습니다.',
  'message.explain.pod.pending.none':
    '{{pod}} 파드는 노드를 기다리며 아직 아무것도 실행하지 않습니다. 사이드카 없이 만들어졌습니다.',
  'message.explain.pod.pending.revision':
    '{{pod}} 파드는 노드를 기다리며 아직 아무것도 실행하지 않습니다. {{running}} 리비전의 프록시와 함께 만들어졌습니다.',
  'message.explain.pod.pending.unknown':
    '{{pod}} 파드는 노드를 기다리며 아직 아무것도 실행하지 않습니다. 리비전을 알 수 없는 프록시와 함께 만들어졌습니다.',
  'message.explain.pod.ended.none':
    '{{pod}} 파드는 끝났거나 종료되는 중이며, 사이드카가 없습니다.',
  'message.explain.pod.ended.revision':
    '{{pod}} 파드는 끝났거나 종료되는 중이며, {{running}} 리비전의 프록시가 있습니다.',
  'message.explain.pod.ended.unknown':
    '{{pod}} 파드는 끝났거나 종료되는 중이며, 리비전을 알 수 없는 프록시가 있습니다.',
  'message.explain.pod.unread':
    '{{pod}} 파드를 읽지 못해, 무엇을 왜 실행하는지 알 수 없습니다.',
  'message.explain.what-if.revision':
    '지금 만드는 파드에는 {{wanted}} 리비전이 주입됩니다.',
  'message.explain.what-if.none':
    '지금 만드는 파드에는 사이드카가 주입되지 않습니다.',
  'message.explain.what-if.unknown':
    '지금 만드는 파드에 무엇이 주입될지 알 수 없습니다.',
  'message.explain.what-if.pod.revision':
    '{{pod}} 파드를 새로 만들면 {{wanted}} 리비전이 주입됩니다.',
  'message.explain.what-if.pod.none':
    '{{pod}} 파드를 새로 만들면 사이드카가 주입되지 않습니다.',
  'message.explain.what-if.pod.unknown':
    '{{pod}} 파드를 새로 만들면 무엇이 주입될지 알 수 없습니다.',
  'message.explain.because.namespace.tag':
    '{{namespace}} 네임스페이스의 {{label}} 레이블이 {{tag}} 태그를 거쳐 {{revision}} 리비전으로 이어집니다.',
  'message.explain.because.namespace.revision':
    '{{namespace}} 네임스페이스의 {{label}} 레이블이 {{revision}} 리비전을 요청합니다.',
  'message.explain.because.pod.tag':
    '파드의 {{label}} 레이블이 {{tag}} 태그를 거쳐 {{revision}} 리비전으로 이어집니다.',
  'message.explain.because.pod.revision':
    '파드의 {{label}} 레이블이 {{revision}} 리비전을 요청합니다.',
  'message.explain.because.webhook':
    '웹훅 구성 {{configuration}} 항목이 일치하며 {{revision}} 리비전의 인젝터를 호출합니다.',
  'message.explain.because.unknown': '이유: {{why}}',
  'message.explain.because.none.no-labels':
    '{{namespace}} 네임스페이스도 파드도 사이드카를 요청하지 않습니다.',
  'message.explain.because.none.unknown-revision':
    '{{label}} 레이블을 제공하는 웹훅이 없습니다.',
  'message.explain.because.none.default-not-served':
    '{{label}} 레이블이 기본 리비전을 요청하지만, 이를 제공하는 웹훅이 없습니다.',
  'message.explain.because.none.not-selected':
    '가장 가까운 웹훅은 웹훅 구성 {{configuration}}의 {{entry}}이며, 다음 이유로 일치하지 않습니다: {{fails}}.',
  'message.explain.because.none.namespace-opted-out':
    '{{namespace}} 네임스페이스의 {{label}} 레이블이 사이드카를 막습니다. 가장 가까운 웹훅이 일치하지 않는 이유: {{fails}}.',
  'message.explain.because.none.pod-opted-out':
    '파드 자체가 거부합니다: {{label}}.',
  'message.explain.because.none.host-network':
    '파드가 노드의 네트워크를 사용하며, 인젝터는 이런 파드에 주입하지 않습니다.',
  'message.explain.because.none.ignored-namespace':
    '인젝터는 {{namespace}} 네임스페이스에 사이드카를 주입하지 않습니다.',
  'message.explain.because.none.webhook-deactivated':
    '{{label}} 레이블을 제공하던 웹훅이 비활성화되어 있습니다.',
  'message.explain.because.none.injector-policy':
    '인젝터의 정책이 이 파드를 제외합니다.',
  'message.explain.because.none.never-selector':
    '인젝터의 neverInjectSelector가 파드의 레이블을 선택합니다.',
  'message.explain.because.none.unanswered':
    '웹훅이 호출하는 서비스가 존재하지 않습니다.',
  'message.explain.because.none.refused':
    '파드가 거부되므로 아예 만들어지지 않습니다.',
  'message.explain.because.none.ambient':
    '앰비언트 모드가 요청되었으며, 이 모드의 파드에는 사이드카가 필요하지 않습니다.',
  'message.explain.because.none.gateway':
    'istiod가 Gateway를 위해 프록시와 함께 직접 만드는 파드입니다.',
  'message.explain.note.conflict':
    '여러 웹훅 구성이 이 파드에 주입합니다. {{standing}} 외에 일치하는 구성: {{others}}. {{standing}} 구성의 결과가 남는 것은 오직 이름 순서 때문입니다.',
  'message.explain.note.assumed':
    '인젝터의 ConfigMap을 읽지 못했습니다. 이 답은 인젝터가 차트의 기본값대로 설치되었다고 보고 한 것입니다.',
  'message.explain.note.template-changed':
    '{{kind}} {{name}} 템플릿이 이 파드를 만들 때와 다른 것을 요청합니다. 지금 새로 만들면 주입될 것은 템플릿이 결정합니다.',
  'message.explain.label.absent': '지정되지 않았습니다.',
  'message.explain.label.injection': '기본 리비전을 요청합니다.',
  'message.explain.label.injection-other':
    '네임스페이스를 제외합니다. "enabled" 값만 사이드카를 요청합니다.',
  'message.explain.label.revision':
    '이름이 {{value}}인 리비전이나 태그를 요청합니다.',
  'message.explain.label.revision-empty':
    '값이 비어 있어 어떤 리비전도 가리키지 않습니다.',
  'message.explain.label.no-effect':
    '효과가 없습니다. 이 레이블이 없어도 새 파드에 주입되는 것은 같습니다.',
  'message.explain.label.in-the-way':
    '웹훅 구성 {{configuration}}의 {{entry}} 항목이 일치하지 않게 합니다: {{fails}}.',
  'message.explain.label.inject-true': '사이드카를 요청합니다.',
  'message.explain.label.inject-false': '사이드카를 막습니다.',
  'message.explain.label.inject-other':
    '"true"도 "false"도 아니므로 인젝터가 정책에 따라 결정합니다.',
  'message.explain.label.after-label':
    '살펴보지 않습니다. 같은 이름의 레이블이 우선합니다.',
  'message.explain.label.annotation-true':
    '웹훅은 레이블만 살펴보므로 이것으로 일치하는 웹훅은 없습니다. 호출된 인젝터는 이를 승낙으로 봅니다.',
  'message.explain.label.annotation-false':
    '인젝터가 파드를 그대로 두게 합니다.',
  'message.explain.label.templates':
    '기본 템플릿 대신 {{value}} 템플릿으로 주입됩니다.',
  'message.explain.label.redirection':
    '노드의 ztunnel이 파드의 트래픽을 처리합니다.',
  'message.explain.label.gateway':
    'istiod가 Gateway {{value}} 용도로 프록시와 함께 직접 만든 파드입니다.',
  'message.explain.label.ambient':
    '앰비언트 모드를 요청합니다. 주입 웹훅은 이 레이블을 살펴보지 않습니다.',
  'message.explain.label.not-ambient': '앰비언트 모드에서 제외합니다.',
  'message.explain.label.selected': '웹훅의 셀렉터가 살펴봅니다.',
  'message.explain.network.host':
    '노드의 네트워크를 사용하며, 인젝터는 이런 파드에 주입하지 않습니다.',
  'message.explain.network.own': '자체 네트워크를 사용합니다.',
};
