/** The chain behind the answer why a pod has the sidecar that it has, in Korean. */
export const explainChain = {
  'message.explain.requirement.namespace.in.there.met':
    '네임스페이스의 {{key}} 값은 "{{actual}}"이며 요구하는 값({{values}})과 맞습니다.',
  'message.explain.requirement.namespace.in.there.unmet':
    '네임스페이스의 {{key}} 값은 "{{actual}}"이며 요구하는 값({{values}})과 다릅니다.',
  'message.explain.requirement.namespace.in.absent.unmet':
    '네임스페이스에 {{key}} 레이블이 없으며 요구하는 값은 {{values}}입니다.',
  'message.explain.requirement.namespace.not-in.there.met':
    '네임스페이스의 {{key}} 값은 "{{actual}}"이며 금지된 값({{values}})이 아닙니다.',
  'message.explain.requirement.namespace.not-in.there.unmet':
    '네임스페이스의 {{key}} 값 "{{actual}}"은 금지되어 있습니다({{values}}).',
  'message.explain.requirement.namespace.not-in.absent.met':
    '네임스페이스에 {{key}} 레이블이 없으므로 금지된 값({{values}})이 아닙니다.',
  'message.explain.requirement.namespace.exists.there.met':
    '네임스페이스에 있어야 하는 {{key}} 레이블이 있습니다(값: {{actual}}).',
  'message.explain.requirement.namespace.exists.absent.unmet':
    '네임스페이스에 있어야 하는 {{key}} 레이블이 없습니다.',
  'message.explain.requirement.namespace.does-not-exist.there.unmet':
    '네임스페이스에 없어야 하는 {{key}} 레이블이 있습니다(값: {{actual}}).',
  'message.explain.requirement.namespace.does-not-exist.absent.met':
    '네임스페이스에 없어야 하는 {{key}} 레이블이 없습니다.',
  'message.explain.requirement.pod.in.there.met':
    '파드의 {{key}} 값은 "{{actual}}"이며 요구하는 값({{values}})과 맞습니다.',
  'message.explain.requirement.pod.in.there.unmet':
    '파드의 {{key}} 값은 "{{actual}}"이며 요구하는 값({{values}})과 다릅니다.',
  'message.explain.requirement.pod.in.absent.unmet':
    '파드에 {{key}} 레이블이 없으며 요구하는 값은 {{values}}입니다.',
  'message.explain.requirement.pod.not-in.there.met':
    '파드의 {{key}} 값은 "{{actual}}"이며 금지된 값({{values}})이 아닙니다.',
  'message.explain.requirement.pod.not-in.there.unmet':
    '파드의 {{key}} 값 "{{actual}}"은 금지되어 있습니다({{values}}).',
  'message.explain.requirement.pod.not-in.absent.met':
    '파드에 {{key}} 레이블이 없으므로 금지된 값({{values}})이 아닙니다.',
  'message.explain.requirement.pod.exists.there.met':
    '파드에 있어야 하는 {{key}} 레이블이 있습니다(값: {{actual}}).',
  'message.explain.requirement.pod.exists.absent.unmet':
    '파드에 있어야 하는 {{key}} 레이블이 없습니다.',
  'message.explain.requirement.pod.does-not-exist.there.unmet':
    '파드에 없어야 하는 {{key}} 레이블이 있습니다(값: {{actual}}).',
  'message.explain.requirement.pod.does-not-exist.absent.met':
    '파드에 없어야 하는 {{key}} 레이블이 없습니다.',
  'message.explain.entry.matches': '일치합니다.',
  'message.explain.entry.deactivated':
    'istioctl이 비활성화했습니다. 셀렉터가 아무것도 선택하지 않습니다.',
  'message.explain.entry.rules':
    '규칙이 다른 대상을 가리키므로 파드를 만들 때 호출되지 않습니다.',
  'message.explain.entry.condition-not-met':
    '셀렉터는 일치하지만 일치 조건 {{condition}} 항목이 성립하지 않습니다.',
  'message.explain.entry.condition-fails':
    '이 파드에 대해 일치 조건 {{condition}} 항목을 평가할 수 없으며, failurePolicy가 Fail이므로 파드가 거부됩니다.',
  'message.explain.entry.condition-open':
    '셀렉터는 일치하지만 일치 조건 {{condition}} 항목이 성립하는지 알 수 없습니다: {{reason}}',
  'message.explain.webhook.stands':
    '일치하며, 이 구성이 호출하는 인젝터의 결과가 남습니다.',
  'message.explain.webhook.loses':
    '함께 일치하지만, {{standing}} 구성의 결과가 남습니다.',
  'message.explain.webhook.called': '일치하며, 호출될 수 있습니다.',
  'message.explain.webhook.skips':
    '일치하지만, 호출되는 인젝터가 파드를 그대로 둡니다.',
  'message.explain.webhook.refuses': '일치하며, 이 때문에 파드가 거부됩니다.',
  'message.explain.webhook.undetermined':
    '일치 조건이 있어 일치하는지 알 수 없습니다.',
  'message.explain.webhook.deactivated':
    'istioctl이 비활성화했습니다. 어떤 파드와도 일치하지 않습니다.',
  'message.explain.webhook.no-match': '일치하는 항목이 없습니다.',
  'message.explain.injector.nobody':
    '일치하는 웹훅이 없으므로 인젝터가 호출되지 않습니다.',
  'message.explain.injector.url':
    '웹훅이 클러스터 밖의 {{url}} 주소를 호출하므로, 그 인젝터의 설정은 여기서 알 수 없습니다.',
  'message.explain.injector.service-unread':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 서비스 {{service}} 정보를 읽지 못했습니다. {{why}}',
  'message.explain.injector.service-missing.refused':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 서비스 {{service}} 객체가 없습니다. 그동안 API 서버가 파드를 거부합니다.',
  'message.explain.injector.service-missing.ignored':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 서비스 {{service}} 객체가 없습니다. 그동안 파드가 사이드카 없이 만들어집니다.',
  'message.explain.injector.no-endpoints.refused':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 서비스 {{service}} 뒤에 준비된 istiod가 없습니다. 그동안 API 서버가 파드를 거부합니다.',
  'message.explain.injector.no-endpoints.ignored':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 서비스 {{service}} 뒤에 준비된 istiod가 없습니다. 그동안 파드가 사이드카 없이 만들어집니다.',
  'message.explain.injector.if-called':
    '호출되는지 알 수 없습니다. 호출된다면 다음과 같이 합니다:',
  'message.explain.injector.service':
    '웹훅이 {{namespace}} 네임스페이스의 서비스 {{service}} 객체를 호출합니다.',
  'message.explain.injector.service-revision':
    '웹훅이 {{namespace}} 네임스페이스의 서비스 {{service}} 객체를 호출하며, {{revision}} 리비전의 istiod가 응답합니다.',
  'message.explain.injector.host-network':
    '인젝터는 노드의 네트워크를 사용하는 파드를 그대로 둡니다.',
  'message.explain.injector.ignored-namespace':
    '인젝터는 {{namespace}} 네임스페이스에 사이드카를 주입하지 않습니다.',
  'message.explain.injector.opted-out':
    '파드가 {{label}} 값으로 거부하므로 인젝터가 파드를 그대로 둡니다.',
  'message.explain.injector.policy-disabled':
    '인젝터의 정책이 "disabled"이므로 직접 요청하는 파드에만 주입합니다.',
  'message.explain.injector.policy-odd':
    '인젝터의 정책 "{{policy}}"는 Istio가 알지 못하는 값이므로 아무것도 주입하지 않습니다.',
  'message.explain.injector.never-selector':
    '인젝터의 neverInjectSelector[{{index}}]가 파드의 레이블을 선택합니다.',
  'message.explain.injector.refuses-annotation':
    '인젝터가 {{annotation}}={{value}} 애너테이션을 읽을 수 없어, 파드를 만들 수 없다고 응답합니다.',
  'message.explain.injector.refuses-template':
    '인젝터에 "{{template}}" 템플릿이 없어, 파드를 만들 수 없다고 응답합니다.',
  'message.explain.injector.asked':
    '파드가 {{label}} 값으로 요청하므로 인젝터가 주입합니다.',
  'message.explain.injector.policy-enabled':
    '파드에 결정하는 것이 없고 인젝터의 정책이 "enabled"이므로 주입합니다.',
  'message.explain.injector.always-selector':
    '인젝터의 alwaysInjectSelector가 파드의 레이블을 선택하므로 주입합니다.',
  'message.explain.injector.unread':
    '인젝터의 ConfigMap을 읽지 못해 차트의 기본값(정책 "enabled", 셀렉터 없음)으로 봅니다. {{reason}}',
  'message.explain.injector.unread-asked':
    '인젝터의 ConfigMap을 읽지 못했지만, 파드가 직접 사이드카를 요청합니다. {{reason}}',
  'message.explain.injector.asked-templates':
    '파드가 요청하는 템플릿으로 만들어집니다: {{templates}}.',
  'message.explain.injector.external-name':
    '웹훅이 호출하는 {{namespace}} 네임스페이스의 {{service}} 서비스는 클러스터 밖의 {{host}} 주소로 연결됩니다. 그 인젝터의 설정은 여기에서 확인할 수 없습니다.',
  'message.explain.injector.default-templates':
    '인젝터의 기본 템플릿으로 만들어집니다: {{templates}}.',
  'message.explain.carried.none': 'Istio 프록시 컨테이너가 없습니다.',
  'message.explain.carried.terminating':
    '파드가 종료되는 중이므로, 무엇을 가지고 있는지는 더 이상 문제가 되지 않습니다.',
  'message.explain.carried.completed':
    '파드가 끝났으므로({{phase}}), 무엇을 가지고 있는지는 더 이상 문제가 되지 않습니다.',
  'message.explain.carried.pending':
    '파드가 노드를 기다리고 있습니다. 만들 때 주입되었으며 아직 아무것도 실행하지 않습니다.',
  'message.explain.carried.annotation':
    'istio.io/rev 애너테이션의 값은 {{revision}}입니다.',
  'message.explain.carried.status':
    '인젝터의 기록인 sidecar.istio.io/status 애너테이션의 값은 {{revision}}입니다.',
  'message.explain.carried.ca-address':
    '프록시가 {{host}} 주소에서 인증서를 받으며, 이는 {{revision}} 리비전의 istiod입니다.',
  'message.explain.carried.discovery-address':
    '프록시가 {{host}} 주소에서 구성을 받으며, 이는 {{revision}} 리비전의 istiod입니다.',
  'message.explain.carried.contradiction.annotation':
    '모순이 있습니다. istio.io/rev 애너테이션의 값은 {{other}}입니다. 따라서 어느 리비전을 실행하는지 알 수 없습니다.',
  'message.explain.carried.contradiction.status':
    '모순이 있습니다. sidecar.istio.io/status 애너테이션의 값은 {{other}}입니다. 따라서 어느 리비전을 실행하는지 알 수 없습니다.',
  'message.explain.carried.contradiction.ca-address':
    '모순이 있습니다. 프록시는 {{says}} 주소에서 인증서를 받으며, 이는 {{other}} 리비전입니다. 따라서 어느 리비전을 실행하는지 알 수 없습니다.',
  'message.explain.carried.contradiction.discovery-address':
    '모순이 있습니다. 프록시는 {{says}} 주소에서 구성을 받으며, 이는 {{other}} 리비전입니다. 따라서 어느 리비전을 실행하는지 알 수 없습니다.',
  'message.explain.carried.native':
    '프록시가 네이티브 사이드카(계속 실행되는 초기화 컨테이너)입니다.',
  'message.explain.carried.classic':
    '프록시가 애플리케이션 컨테이너 옆의 일반 컨테이너입니다.',
  'message.explain.carried.gateway-controller':
    'istiod의 Gateway 컨트롤러가 Deployment에 프록시를 넣었습니다. 인젝터는 관여하지 않았습니다.',
  'message.explain.carried.template':
    '프록시가 파드 자체의 템플릿에 있습니다. 인젝터는 관여하지 않았습니다.',
  'message.explain.carried.image': '프록시 이미지는 {{image}}입니다.',
  'message.explain.carried.image-other':
    '프록시 이미지는 {{image}}이며, 같은 리비전의 istiod 버전은 {{istiod}}입니다.',
  'message.explain.carried.image-unversioned':
    '프록시 이미지는 {{image}}이며, 버전이 나타나 있지 않습니다.',
  'message.explain.carried.addresses':
    '프록시에 지정된 주소: 구성 {{discovery}}, 인증서 {{authority}}.',
  'message.explain.connection.connected':
    '프록시가 {{revision}} 리비전의 {{istiod}} 파드에 연결되어 있습니다.',
  'message.explain.connection.other':
    '프록시가 {{revision}} 리비전의 {{istiod}} 파드에 연결되어 있지만, 주입한 리비전은 {{own}}입니다.',
  'message.explain.connection.none':
    '해당 리비전의 모든 istiod에 물었으나, 이 프록시와 연결된 것이 없습니다.',
  'message.explain.connection.not-asked': '묻지 않았습니다: {{reason}}',
  'message.explain.connection.told-own':
    '프록시에 지정된 주소는 {{host}}이며, 자기 리비전의 istiod입니다.',
  'message.explain.connection.told-other':
    '프록시에 지정된 주소는 {{host}}이며, 다른 리비전의 istiod입니다.',
  'message.explain.connection.told':
    '프록시에 지정된 주소는 {{host}}이며, 어느 리비전인지는 나타나 있지 않습니다.',
  'message.explain.connection.rejects':
    '프록시가 {{type}} 구성을 거부합니다. 프록시의 말: {{words}}',
  'message.explain.connection.synced':
    '받은 클러스터와 리스너를 모두 적용했습니다.',
  'message.explain.connection.behind':
    '{{types}} 구성을 보통보다 오래 확인하지 않고 있습니다.',
  'message.explain.connection.catching-up':
    '{{types}} 구성을 아직 확인하지 않았습니다. 잠시 동안은 정상입니다.',
};
