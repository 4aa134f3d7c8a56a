/** The strings of the lists of migrations and problems, in Korean. */
export const fleetReports = {
  'fleet.migration.waitingFor': '마이그레이션 목록을 기다리는 중입니다.',
  'fleet.migration.headline.none': '표시할 마이그레이션이 없습니다.',
  'fleet.migration.headline.some_one':
    '마이그레이션 {{count, number}}개: 진행 중 {{open, number}}개, 멈춤 {{stopped, number}}개.',
  'fleet.migration.headline.some_other':
    '최근 마이그레이션 {{count, number}}개: 진행 중 {{open, number}}개, 멈춤 {{stopped, number}}개.',
  'fleet.migration.column.namespace': '네임스페이스',
  'fleet.migration.column.move': '이동',
  'fleet.migration.column.phase': '상태',
  'fleet.migration.column.by': '시작한 사람',
  'fleet.migration.column.reason': '이유',
  'fleet.migration.column.started': '시작',
  'fleet.migration.column.took': '소요 시간',
  'fleet.migration.to': '→',
  'fleet.migration.more': '이전 항목 더 보기',
  'fleet.migration.loadingMore': '이전 항목을 불러오는 중',
  'fleet.migration.noMatch': '필터와 일치하는 마이그레이션이 없습니다.',
  'fleet.migration.unreadable_one':
    '더 새로운 mesh 릴리스가 기록한 마이그레이션 {{count, number}}개를 아직 읽을 수 없습니다: {{places}}. 포털 업데이트가 끝난 뒤 다시 확인하십시오.',
  'fleet.migration.unreadable_other':
    '더 새로운 mesh 릴리스가 기록한 마이그레이션 {{count, number}}개를 아직 읽을 수 없습니다: {{places}}. 포털 업데이트가 끝난 뒤 다시 확인하십시오.',
  'fleet.migration.empty.what':
    '진행 중인 마이그레이션과 끝난 마이그레이션의 기록이 여기에 표시됩니다.',
  'fleet.migration.empty.why': '아직 이동한 네임스페이스가 없습니다.',
  'fleet.migration.empty.next':
    '네임스페이스 목록이나 카탈로그 엔티티의 메시 탭에서 이동을 계획하십시오.',
  'fleet.problem.waitingFor': '플릿의 문제를 기다리는 중입니다.',
  'fleet.problem.headline.none': '알려진 문제가 없습니다.',
  'fleet.problem.headline.some': '{{errors}}, {{warnings}}, {{notes}}.',
  'fleet.problem.errors_one': '오류 {{count, number}}개',
  'fleet.problem.errors_other': '오류 {{count, number}}개',
  'fleet.problem.warnings_one': '경고 {{count, number}}개',
  'fleet.problem.warnings_other': '경고 {{count, number}}개',
  'fleet.problem.notes_one': '참고 {{count, number}}개',
  'fleet.problem.notes_other': '참고 {{count, number}}개',
  'fleet.problem.severity.error': '오류',
  'fleet.problem.severity.warning': '경고',
  'fleet.problem.severity.note': '참고',
  'fleet.problem.details': '자세히',
  'fleet.problem.evidence': '확인한 내용',
  'fleet.problem.noEvidence': '위 문장 참조',
  'fleet.problem.remedy': '해결 방법',
  'fleet.problem.object': '오브젝트',
  'fleet.problem.documentation': '문서',
  'fleet.problem.page': '플러그인 저장소의 docs/checks/{{code}}.md',
  'fleet.problem.link': '공유 링크',
  'fleet.problem.linkText': '이 문제의 링크',
  'fleet.problem.copyLink': '이 문제의 링크 복사',
  'fleet.problem.gone':
    '링크가 가리키는 문제는 해결되었거나, 이 포털이 알지 못하는 문제입니다.',
  'fleet.problem.noMatch': '필터와 일치하는 문제가 없습니다.',
  'fleet.problem.empty.what':
    '리비전을 가리키지 않는 태그, 아무도 제공하지 않는 레이블, 불일치하는 프록시처럼 살펴볼 것이 여기에 표시됩니다.',
  'fleet.problem.empty.why': '읽은 클러스터에서 그런 것을 찾지 못했습니다.',
  'fleet.problem.empty.next':
    '읽지 못한 클러스터는 위에 표시되어 있으며, 그 클러스터의 문제는 알 수 없습니다.',
};
