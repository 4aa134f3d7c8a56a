/** The state of the fleet in a sentence, in Korean. */
export const fleetState = {
  'message.fleet.newest-unknown':
    '사이드카가 있는 파드는 {{pods}}개입니다. 주입할 수 있는 가장 최신 리비전이 무엇인지 알 수 없습니다. 문제: {{problems}}개.',
  'message.fleet.newest-unknown.one-missing':
    '사이드카가 있는 파드는 {{pods}}개입니다. 주입할 수 있는 가장 최신 리비전이 무엇인지 알 수 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터는 아직 읽지 못해 이 수치에 포함되지 않았습니다.',
  'message.fleet.newest-unknown.one-stale':
    '사이드카가 있는 파드는 {{pods}}개입니다. 주입할 수 있는 가장 최신 리비전이 무엇인지 알 수 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터를 읽지 못해 그 수치는 마지막으로 확인된 값입니다.',
  'message.fleet.newest-unknown.several-missing':
    '사이드카가 있는 파드는 {{pods}}개입니다. 주입할 수 있는 가장 최신 리비전이 무엇인지 알 수 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터와 다른 클러스터 {{others}}개를 읽지 못해 그 수치는 오래되었거나 없습니다.',
  'message.fleet.no-pods':
    '사이드카가 있는 파드가 없습니다. 문제: {{problems}}개.',
  'message.fleet.no-pods.one-missing':
    '사이드카가 있는 파드가 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터는 아직 읽지 못해 이 수치에 포함되지 않았습니다.',
  'message.fleet.no-pods.one-stale':
    '사이드카가 있는 파드가 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터를 읽지 못해 그 수치는 마지막으로 확인된 값입니다.',
  'message.fleet.no-pods.several-missing':
    '사이드카가 있는 파드가 없습니다. 문제: {{problems}}개. {{unreachable}} 클러스터와 다른 클러스터 {{others}}개를 읽지 못해 그 수치는 오래되었거나 없습니다.',
  'message.fleet.progress':
    '사이드카가 있는 파드 {{pods}}개 중 {{percent}}%가 최신 리비전을 실행합니다. 이동할 네임스페이스: {{namespaces}}개, 해당 팀: {{teams}}개, 문제: {{problems}}개.',
  'message.fleet.progress.one-missing':
    '사이드카가 있는 파드 {{pods}}개 중 {{percent}}%가 최신 리비전을 실행합니다. 이동할 네임스페이스: {{namespaces}}개, 해당 팀: {{teams}}개, 문제: {{problems}}개. {{unreachable}} 클러스터는 아직 읽지 못해 이 수치에 포함되지 않았습니다.',
  'message.fleet.progress.one-stale':
    '사이드카가 있는 파드 {{pods}}개 중 {{percent}}%가 최신 리비전을 실행합니다. 이동할 네임스페이스: {{namespaces}}개, 해당 팀: {{teams}}개, 문제: {{problems}}개. {{unreachable}} 클러스터를 읽지 못해 그 수치는 마지막으로 확인된 값입니다.',
  'message.fleet.progress.several-missing':
    '사이드카가 있는 파드 {{pods}}개 중 {{percent}}%가 최신 리비전을 실행합니다. 이동할 네임스페이스: {{namespaces}}개, 해당 팀: {{teams}}개, 문제: {{problems}}개. {{unreachable}} 클러스터와 다른 클러스터 {{others}}개를 읽지 못해 그 수치는 오래되었거나 없습니다.',
  'message.fleet.no-clusters': '이 포털에 등록된 클러스터가 없습니다. {{why}}',
  'message.fleet.no-istio':
    '다음 클러스터에서 Istio를 찾지 못했습니다: {{names}}.',
  'message.fleet.nothing-read':
    '아직 아무것도 알 수 없습니다. 클러스터 {{number}}개({{names}})를 하나도 읽지 못했습니다. {{why}}',
  'message.fleet.unknown': 'Istio가 있는지 판단할 수 없습니다. {{why}}',
  'message.retire.unknown': '아직 무엇이 사용하는지 알 수 없습니다. {{why}}',
  'message.retire.runs':
    '파드 {{pods}}개가 아직 실행하고 있습니다. 네임스페이스: {{namespaces}}.',
  'message.retire.doubted':
    '파드 {{pods}}개가 이 리비전을 실행하는지 알 수 없습니다: {{names}}.',
  'message.retire.asks-unknown':
    '{{namespaces}} 네임스페이스의 새 파드에 주입될 리비전을 알 수 없습니다. {{why}}',
  'message.retire.asked':
    '네임스페이스 {{number}}개가 아직 요청합니다: {{namespaces}}.',
  'message.retire.tagged': '태그 {{number}}개가 가리킵니다: {{tags}}.',
  'message.retire.called':
    '웹훅 구성 {{number}}개가 호출하며, 이 리비전이 없어져도 남습니다: {{names}}. 일치하는 새 파드를 만들 수 없게 됩니다.',
  'message.retire.default':
    '기본 리비전입니다. istio-injection=enabled 레이블이 있는 네임스페이스에 주입됩니다.',
  'message.retire.migration':
    '진행 중인 마이그레이션이 있으며, 되돌리는 데 이 리비전이 필요할 수 있습니다: {{namespaces}}.',
  'message.summary.nothing-placed':
    '이 포털의 클러스터에서 실행된다고 밝힌 것이 없습니다.',
  'message.summary.unknown': '배치 위치 {{number}}곳의 상태를 알 수 없습니다.',
  'message.summary.progress':
    '배치 위치 {{number}}곳 중 {{toMove}}곳을 최신 리비전으로 이동해야 합니다. 멈춘 마이그레이션: {{stopped}}개, 상태를 알 수 없는 곳: {{unknown}}곳.',
  'message.tag.dangling':
    '{{tag}} 태그가 가리키는 {{revision}} 리비전은 주입할 수 없습니다. {{why}}',
  'message.tag.no-revision':
    '웹훅 구성 {{name}}에 istio.io/rev 레이블이 없어 {{tag}} 태그가 무엇을 가리키는지 알 수 없습니다.',
  'message.tag.service-only':
    '{{tag}} 태그에는 서비스만 있고 웹훅 구성이 없어 아무것도 주입하지 않습니다.',
};
