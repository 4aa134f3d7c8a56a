/** The strings of the lists of namespaces, revisions and tags, in Korean. */
export const fleetLists = {
  'fleet.column.namespace': '네임스페이스',
  'fleet.column.cluster': '클러스터',
  'fleet.column.owners': '소유자',
  'fleet.column.asks': '요청하는 리비전',
  'fleet.column.runs': '실행 중',
  'fleet.column.difference': '차이',
  'fleet.column.migration': '마이그레이션',
  'fleet.column.problems': '문제',
  'fleet.column.action': '이동',
  'fleet.row.show': '{{cluster}} 클러스터의 {{namespace}} 네임스페이스 펼치기',
  'fleet.row.hide': '{{cluster}} 클러스터의 {{namespace}} 네임스페이스 접기',
  'fleet.row.moreOwners': '외 {{number, number}}',
  'fleet.row.toMend_one': '파드 {{count, number}}개가 지금 새로 만들 때와 다름',
  'fleet.row.toMend_other':
    '파드 {{count, number}}개가 지금 새로 만들 때와 다름',
  'fleet.row.plan': '계획',
  'fleet.row.planOf':
    '{{cluster}} 클러스터의 {{namespace}} 네임스페이스 이동 계획',
  'fleet.detail.labels': '레이블',
  'fleet.detail.label': '{{label}}={{value}}',
  'fleet.detail.noLabels': '주입을 결정하는 레이블 없음',
  'fleet.detail.entities': '엔티티',
  'fleet.detail.noEntity':
    '카탈로그에서 이 네임스페이스를 가리키는 엔티티가 없습니다.',
  'fleet.detail.unclaimed': '소유가 밝혀지지 않은 워크로드',
  'fleet.detail.allClaimed': '없음',
  'fleet.detail.catalogAway': '카탈로그를 읽지 못했습니다.',
  'fleet.detail.notConfirmed': '카탈로그에는 있으나 클러스터에서 확인되지 않음',
  'fleet.detail.openMigration': '진행 중인 마이그레이션',
  'fleet.detail.lastMigration': '마지막 마이그레이션',
  'fleet.namespace.waitingFor': '플릿의 네임스페이스를 기다리는 중입니다.',
  'fleet.namespace.none': '메시를 사용하는 네임스페이스가 없습니다.',
  'fleet.namespace.nothingToMove_one':
    '하나뿐인 네임스페이스의 이동이 끝났습니다.',
  'fleet.namespace.nothingToMove_other':
    '네임스페이스 {{count, number}}개의 이동이 모두 끝났습니다.',
  'fleet.namespace.toMove_one':
    '네임스페이스 {{total, number}}개 중 {{count, number}}개를 더 이동해야 합니다.',
  'fleet.namespace.toMove_other':
    '네임스페이스 {{total, number}}개 중 {{count, number}}개를 더 이동해야 합니다.',
  'fleet.namespace.loading':
    '네임스페이스 {{total, number}}개 중 {{loaded, number}}개를 불러왔으며, 나머지도 불러오는 중입니다.',
  'fleet.namespace.shown':
    '네임스페이스 {{total, number}}개 중 {{shown, number}}개를 표시합니다.',
  'fleet.namespace.noMatch': '필터와 일치하는 네임스페이스가 없습니다.',
  'fleet.namespace.empty.what':
    '주입 레이블이 있거나, 사이드카가 있는 파드가 있거나, 카탈로그의 엔티티가 가리키는 네임스페이스가 여기에 표시됩니다.',
  'fleet.namespace.empty.why': '읽은 클러스터에 그런 네임스페이스가 없습니다.',
  'fleet.namespace.empty.next':
    '네임스페이스에 레이블을 지정한 뒤 워크로드를 재시작하십시오:',
  'fleet.namespace.empty.line':
    'kubectl label namespace my-namespace istio.io/rev=my-revision',
  'fleet.dependants.none': '없음',
  'fleet.dependants.asks_one': '요청함, 파드 {{count, number}}개가 실행 중',
  'fleet.dependants.asks_other': '요청함, 파드 {{count, number}}개가 실행 중',
  'fleet.dependants.runsOnly_one': '파드 {{count, number}}개가 실행 중',
  'fleet.dependants.runsOnly_other': '파드 {{count, number}}개가 실행 중',
  'fleet.dependants.showAll': '{{number, number}}개 모두 보기',
  'fleet.revision.waitingFor': '플릿의 리비전을 기다리는 중입니다.',
  'fleet.revision.headline.none': 'Istio 리비전을 찾지 못했습니다.',
  'fleet.revision.headline.allUsed_one':
    '리비전이 {{count, number}}개 있으며, 사용 중입니다.',
  'fleet.revision.headline.allUsed_other':
    '리비전이 {{count, number}}개 있으며, 모두 사용 중입니다.',
  'fleet.revision.headline.retirable_one':
    '리비전이 {{count, number}}개 있으며, 폐기할 수 있습니다.',
  'fleet.revision.headline.retirable_other':
    '리비전 {{count, number}}개 중 {{retirable, number}}개를 폐기할 수 있습니다.',
  'fleet.revision.column.revision': '리비전',
  'fleet.revision.column.cluster': '클러스터',
  'fleet.revision.column.istiod': '준비된 istiod',
  'fleet.revision.column.pods': '파드',
  'fleet.revision.column.namespaces': '네임스페이스',
  'fleet.revision.column.tags': '태그',
  'fleet.revision.column.installedBy': '설치 방법',
  'fleet.revision.column.since': '생성 시각',
  'fleet.revision.column.retire': '폐기 가능',
  'fleet.revision.newest': '최신',
  'fleet.revision.ready': '{{ready, number}}/{{pods, number}}',
  'fleet.revision.yes': '예',
  'fleet.revision.no_one': '아니요, 이유 {{count, number}}개',
  'fleet.revision.no_other': '아니요, 이유 {{count, number}}개',
  'fleet.revision.show':
    '{{cluster}} 클러스터에서 {{revision}} 리비전을 사용하는 항목 펼치기',
  'fleet.revision.hide':
    '{{cluster}} 클러스터에서 {{revision}} 리비전을 사용하는 항목 접기',
  'fleet.revision.retire': '폐기 가능',
  'fleet.revision.retirePossible': '예, 사용하는 것이 없음',
  'fleet.revision.retireNot_one': '아니요, 이유 {{count, number}}개',
  'fleet.revision.retireNot_other': '아니요, 이유 {{count, number}}개',
  'fleet.revision.usedBy': '사용하는 곳',
  'fleet.revision.newPods': '새 파드',
  'fleet.revision.injects': '주입됨',
  'fleet.revision.injectsNot': '주입되지 않음: {{why}}',
  'fleet.revision.injectsUnknown': '알 수 없음: {{why}}',
  'fleet.revision.controlPlane': '컨트롤 플레인 네임스페이스',
  'fleet.revision.noMatch': '검색과 일치하는 리비전이 없습니다.',
  'fleet.revision.empty.what':
    'Istio 리비전과 각 리비전을 사용하는 곳, 그리고 폐기할 수 있는지가 여기에 표시됩니다.',
  'fleet.revision.empty.why': '읽은 클러스터에 istiod가 없습니다.',
  'fleet.revision.empty.next': '예를 들어 다음과 같이 리비전을 설치하십시오:',
  'fleet.revision.empty.line': 'istioctl install --set revision=my-revision',
  'fleet.tagList.waitingFor': '플릿의 태그를 기다리는 중입니다.',
  'fleet.tagList.headline.none': '리비전 태그를 찾지 못했습니다.',
  'fleet.tagList.headline.fine_one':
    '태그가 {{count, number}}개 있으며, 리비전을 가리킵니다.',
  'fleet.tagList.headline.fine_other':
    '태그가 {{count, number}}개 있으며, 모두 리비전을 가리킵니다.',
  'fleet.tagList.headline.troubled_one':
    '태그가 {{count, number}}개 있으며, 문제가 있습니다.',
  'fleet.tagList.headline.troubled_other':
    '태그 {{count, number}}개 중 {{troubled, number}}개에 문제가 있습니다.',
  'fleet.tagList.column.tag': '태그',
  'fleet.tagList.column.cluster': '클러스터',
  'fleet.tagList.column.revision': '가리키는 리비전',
  'fleet.tagList.column.dependants': '네임스페이스',
  'fleet.tagList.column.owner': '관리 도구',
  'fleet.tagList.column.since': '생성 시각',
  'fleet.tagList.column.trouble': '문제',
  'fleet.tagList.troubled': '아래 참조',
  'fleet.tagList.onlyTroubled': '문제 있음',
  'fleet.tagList.madeBy': '만든 도구',
  'fleet.tagList.show':
    '{{cluster}} 클러스터에서 {{tag}} 태그에 의존하는 네임스페이스 펼치기',
  'fleet.tagList.hide':
    '{{cluster}} 클러스터에서 {{tag}} 태그에 의존하는 네임스페이스 접기',
  'fleet.tagList.noMatch': '필터와 일치하는 태그가 없습니다.',
  'fleet.tagList.empty.what':
    '리비전 태그가 여기에 표시됩니다. 태그는 네임스페이스가 가리키는 이름이며, 다시 리비전을 가리킵니다.',
  'fleet.tagList.empty.why': '읽은 클러스터에 태그가 없습니다.',
  'fleet.tagList.empty.next':
    '태그를 쓰면 여러 네임스페이스를 한꺼번에 이동할 수 있습니다. 다음과 같이 만드십시오:',
  'fleet.tagList.empty.line': 'istioctl tag set stable --revision my-revision',
};
