/** What a move means for each workload and how far it is, in Korean. */
export const workloads = {
  'message.plan.blocked': '시작할 수 없습니다: {{reasons}}.',
  'message.plan.ready': '시작할 수 있습니다. {{workloads}}, {{pods}}.',
  'message.plan.ready.labels':
    '시작할 수 있습니다. 레이블만 바뀌며 교체할 파드는 없습니다.',
  'message.plan.effect.nodes':
    '{{nodes}}, 한 번에 {{atOnce}}개씩, 그동안 각 노드에는 파드가 없음, 약 {{duration}}',
  'message.plan.effect.nodes-surge':
    '{{nodes}}, 한 번에 {{atOnce}}개씩, 새 파드가 준비된 뒤 기존 파드 종료, 약 {{duration}}',
  'message.plan.effect.left-alone':
    '사이드카가 없고 주입되지도 않습니다. 재시작하지 않습니다.',
  'message.plan.effect.none':
    '이미 {{revision}} 리비전을 실행하므로 재시작하지 않습니다.',
  'message.plan.effect.ordered':
    '{{pods}}, 마지막 순번부터 한 번에 {{atOnce}}개씩, 약 {{duration}}',
  'message.plan.effect.out': '메시 밖에 유지되며 재시작하지 않습니다.',
  'message.plan.effect.recreate':
    '{{pods}}, 모두 제거한 뒤 새로 시작, 약 {{duration}}',
  'message.plan.effect.rolling':
    '{{pods}}, 최대 초과 {{surge}}개, 최대 중단 {{unavailable}}개, 한 번에 {{atOnce}}개씩, 약 {{duration}}',
  'message.plan.effect.single':
    '파드 1개, 새 파드가 준비될 때까지 중단, 약 {{duration}}',
  'message.plan.effect.zero':
    '0으로 스케일되어 있어 재시작하지 않습니다. 다시 늘리면 대상이 주입됩니다.',
  'message.workload.gone': '계획을 세운 뒤에 삭제되었습니다.',
  'message.workload.unseen': '아직 읽지 않았습니다.',
  'message.workload.rolling': '{{why}}.',
  'message.workload.rolling.nodes':
    '노드 {{nodes}}개 중 {{done}}개에서 교체됨. {{why}}.',
  'message.workload.rolling.ordered':
    '{{why}}. 시작하는 중인 파드: {{pods}}. 준비되면 다음 파드로 넘어갑니다.',
  'message.workload.troubled': '{{reason}}: {{message}}',
  'message.workload.note.cronjob':
    '다음 실행 때 저절로 교체됩니다(일정 {{schedule}}).',
  'message.workload.note.cronjob-unread':
    '다음 실행 때 저절로 교체됩니다. 일정은 읽을 수 없습니다.',
  'message.workload.note.job':
    'Job이 끝날 때까지 파드는 지금 실행하는 것을 유지합니다.',
  'message.workload.note.no-node':
    '파드를 받을 노드가 없습니다. 노드가 생기면 네임스페이스가 요청하는 것이 주입됩니다.',
  'message.workload.note.operator':
    '{{kind}} {{name}} 오브젝트가 관리하며, 그 오퍼레이터가 템플릿의 변경을 되돌릴 수 있습니다.',
  'message.workload.note.paused':
    '일시 중지됨: 누군가 재개할 때까지 파드를 교체하지 않습니다.',
  'message.workload.note.suspended':
    '중단됨: 누군가 다시 실행하게 하면 저절로 교체됩니다(일정 {{schedule}}).',
  'message.workload.note.zero':
    '0으로 스케일되어 있습니다. 다시 늘리면 파드에 네임스페이스가 요청하는 것이 주입됩니다.',
};
