/** What pods carry and how they differ, in Korean. */
export const pods = {
  'message.running.unknown':
    '프록시의 리비전을 알 수 없습니다. 애너테이션이 없고, 주소도 클러스터 안에 있는 istiod의 것이 아닙니다.',
  'message.difference.revision':
    '현재 실행 중인 리비전은 {{before}}이고, 지금 만드는 파드에는 {{after}} 리비전이 주입됩니다.',
  'message.running.unknown.annotation':
    'istio.io/rev 애너테이션만 리비전({{revision}})을 나타내며, 이 애너테이션은 인젝터가 쓴 것이 아닙니다.',
  'message.difference.contradiction':
    '실행 중인 리비전이 분명하지 않습니다. {{first}}의 리비전은 {{before}}이고, {{second}}의 리비전은 {{other}}입니다. 새 파드의 리비전: {{revision}}.',
  'message.difference.other-mesh':
    '{{runs}} 네임스페이스에 있는 컨트롤 플레인의 {{revision}} 리비전을 실행 중입니다. 새 파드에는 {{gets}} 네임스페이스에 있는 컨트롤 플레인의 {{revision}} 리비전이 주입됩니다.',
  'message.difference.version':
    '프록시의 버전은 {{before}}이고, {{revision}} 리비전의 istiod는 이제 {{after}}입니다.',
  'message.difference.image':
    '프록시의 이미지는 {{before}}이고, 인젝터가 지금 주입하는 이미지는 {{after}}입니다.',
  'message.difference.not-injected':
    '사이드카가 없습니다. 지금 만드는 파드에는 {{revision}} 리비전의 사이드카가 주입됩니다.',
  'message.difference.still-injected':
    '{{revision}} 리비전의 사이드카가 있습니다. 지금 만드는 파드에는 사이드카가 주입되지 않습니다.',
  'message.difference.still-injected.unknown':
    '리비전을 알 수 없는 사이드카가 있습니다. 지금 만드는 파드에는 사이드카가 주입되지 않습니다.',
  'message.difference.held.pinned-image':
    '템플릿이 이미지 {{image}}를 직접 지정하므로, 재시작해도 같은 이미지가 됩니다.',
  'message.difference.held.pinned-address':
    '템플릿이 {{annotation}} 애너테이션으로 컨트롤 플레인의 주소를 직접 지정하므로, 재시작만으로는 {{revision}} 리비전에 연결되지 않습니다.',
  'message.difference.held.direct':
    '이 파드의 컨트롤러는 {{kind}} {{workload}} 자체이므로, 그 워크로드를 재시작해도 교체되지 않습니다.',
  'message.difference.held.renews-itself':
    '파드가 스스로 종료되고, 다음 파드에는 새로 주입됩니다.',
  'message.placement.drifted.version':
    '파드 {{pods}}개 중 {{differing}}개의 프록시 버전이 {{before}}입니다. {{revision}} 리비전이 지금 주입하는 버전: {{after}}.',
  'message.placement.drifted.image':
    '파드 {{pods}}개 중 {{differing}}개의 프록시 이미지가 {{revision}} 리비전이 지금 주입하는 이미지와 다릅니다.',
  'message.placement.empty.pending':
    '{{namespace}} 네임스페이스에 실행 중인 파드가 없습니다. 노드 배정을 기다리는 파드: {{pending}}개. 새 파드에 주입될 리비전: {{wanted}}.',
  'message.answer.would-get.not-asked':
    '인젝터는 조회할 때마다 주입한 것으로 세므로, 누군가 워크로드를 열고 요청할 때만 조회합니다.',
  'message.answer.connection.not-asked':
    '누군가 워크로드의 파드를 보는 동안에만 istiod에 조회합니다.',
  'message.placement.untold':
    '{{namespace}} 네임스페이스의 {{pods}}에 있는 프록시는 리비전을 알 수 없습니다. 파드를 소유한 워크로드를 재시작하면 새 프록시가 리비전을 밝힙니다.',
};
