/** What stands in the record of a migration, in Korean. */
export const events = {
  'message.decision.stop': '멈춤: {{why}}',
  'message.decision.paused': '일시 중지됨. 더는 시작하지 않습니다.',
  'message.decision.done': '완료: 이동하고 검증했습니다.',
  'message.decision.rolled-back': '롤백하고 검증했습니다.',
  'message.decision.cancelled':
    '취소됨. 레이블과 파드는 지금 상태 그대로 유지됩니다.',
  'message.write.sent': '{{what}}',
  'message.write.conflict': '쓰지 않음: {{what}}. {{why}}',
  'message.write.happened': '클러스터에서 확인함: {{what}}',
  'message.write.impossible': '확인되지 않으며 더는 일어날 수 없음: {{what}}',
  'message.trouble': '지금은 계속할 수 없습니다: {{why}}',
  'message.trouble.over': '계속합니다. 클러스터가 다시 응답합니다.',
  'message.migration.newer':
    '더 새로운 mesh 릴리스가 기록하여 이 포털 복제본이 읽을 수 없습니다. 포털 업데이트가 끝난 뒤 다시 확인하십시오.',
  'message.asked.start': '마이그레이션을 요청함: {{reason}}',
  'message.asked.pause': '일시 중지 요청',
  'message.asked.pause.reason': '일시 중지 요청: {{reason}}',
  'message.asked.resume': '재개 요청',
  'message.asked.resume.reason': '재개 요청: {{reason}}',
  'message.asked.cancel': '취소 요청',
  'message.asked.cancel.reason': '취소 요청: {{reason}}',
  'message.asked.retry': '재시도 요청',
  'message.asked.retry.reason': '재시도 요청: {{reason}}',
  'message.asked.rollback': '롤백 요청',
  'message.asked.rollback.reason': '롤백 요청: {{reason}}',
};
