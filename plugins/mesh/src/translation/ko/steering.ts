/** Skipping, confirming, watching, waiting for a turn, and turning back, in Korean. */
export const steering = {
  'message.migration.waiting.turn':
    '{{namespace}} 네임스페이스를 {{target}} 리비전으로 이동하는 요청이 접수되었습니다. 차례를 기다리는 중입니다.',
  'message.turn.cluster':
    '차례를 기다리는 중입니다. {{cluster}} 클러스터에서 진행 중인 마이그레이션: {{underWay}}개(동시에 허용되는 최대), 앞에서 기다리는 것: {{before}}개.',
  'message.turn.portal':
    '차례를 기다리는 중입니다. 모든 클러스터에서 진행 중인 마이그레이션: {{underWay}}개(동시에 허용되는 최대), 앞에서 기다리는 것: {{before}}개.',
  'message.soak.wait':
    '모두 {{revision}} 리비전을 실행하며 검증되었습니다. 준비 상태가 유지되는지 {{seconds}}초 더 지켜봅니다.',
  'message.confirm.wait.canary':
    '첫 번째 워크로드가 {{revision}} 리비전을 실행합니다. 다음 워크로드를 재시작해도 된다는 확인을 기다리는 중입니다.',
  'message.confirm.wait.end':
    '모두 {{revision}} 리비전을 실행하며 검증되었습니다. 끝내도 된다는 확인을 기다리는 중입니다.',
  'message.workload.skipped': '{{by}} 님이 건너뜀: 지금 상태로 둡니다.',
  'message.action.pause.labelled':
    '더는 재시작하지 않습니다. 진행 중인 롤아웃은 끝까지 진행되고, {{namespace}} 네임스페이스의 새 파드에는 레이블대로 {{revision}} 리비전이 주입됩니다.',
  'message.action.cancel.labelled':
    '이 마이그레이션을 지금 상태로 끝냅니다. 레이블은 그대로이므로 {{namespace}} 네임스페이스의 새 파드에는 {{revision}} 리비전이 주입됩니다. 다른 파드는 그대로 유지되고, 진행 중인 롤아웃은 끝까지 진행됩니다.',
  'message.action.skip':
    '워크로드 하나를 지금 상태로 둡니다. 재시작하거나 기다리거나 검증하지 않으며, 끝날 때 그 사실을 알립니다. 진행 중인 롤아웃은 끝까지 진행됩니다.',
  'message.action.confirm.canary': '다음 워크로드로 계속합니다.',
  'message.action.confirm.end': '마이그레이션을 완료로 끝냅니다.',
  'message.steer.skip.renewed':
    '{{workload}} 워크로드는 이미 교체되었습니다. 건너뛸 것이 없습니다.',
  'message.steer.skip.gone': '{{workload}} 워크로드가 더는 존재하지 않습니다.',
  'message.steer.skip.unknown':
    '이 마이그레이션에 그런 워크로드가 없습니다. 다시 만들어졌을 수 있으니 다시 확인하십시오.',
  'message.steer.confirm.stopped':
    '다른 이유로 멈추었습니다. 재시도하거나 롤백하십시오.',
  'message.steer.confirm.nothing': '지금은 이 확인을 기다리고 있지 않습니다.',
  'message.decision.turn-back':
    '실패했으므로 계획에서 정한 대로 바로 되돌립니다: {{why}}',
  'message.hook.confirmed': '훅이 확인함: {{reason}}',
  'message.hook.refused': '훅이 확인하지 않음: {{reason}}',
  'message.hook.no-answer': '훅이 응답하지 않음: {{reason}}',
  'message.asked.skip': '{{workload}} 워크로드 건너뛰기 요청',
  'message.asked.skip.reason':
    '{{workload}} 워크로드 건너뛰기 요청: {{reason}}',
  'message.asked.confirm.canary': '다음 워크로드를 재시작해도 된다고 확인함',
  'message.asked.confirm.canary.reason':
    '다음 워크로드를 재시작해도 된다고 확인함: {{reason}}',
  'message.asked.confirm.end': '끝내도 된다고 확인함',
  'message.asked.confirm.end.reason': '끝내도 된다고 확인함: {{reason}}',
  'message.MESH224':
    '설정된 훅이 마이그레이션을 계속해도 된다고 확인하지 않았습니다: {{reason}}',
  'message.MESH224.remedy':
    '이유를 확인하십시오. 그런 다음 직접 확인하거나, 훅에 다시 묻도록 재시도하거나, 롤백하십시오.',
  'message.MESH225':
    '마이그레이션을 계속해도 된다고 {{minutes}}분 안에 아무도 확인하지 않았습니다.',
  'message.MESH225.remedy':
    '지금 확인하거나 롤백하십시오. 지금까지 한 작업은 그대로 유지됩니다.',
  'message.MESH225.hook':
    '설정된 훅이 마이그레이션을 계속해도 되는지 알려 주지 않았습니다: {{reason}}',
  'message.MESH225.hook.remedy':
    '직접 확인하거나, 훅을 고치고 재시도하거나, 롤백하십시오. 지금까지 한 작업은 그대로 유지됩니다.',
  'message.MESH226':
    '기한인 {{minutes}}분이 지났습니다. 하고 있던 일: {{what}}',
  'message.MESH226.remedy':
    '같은 시간을 다시 주고 계속하려면 재시도하고, 아니면 롤백하십시오. 진행 중인 롤아웃은 끝까지 진행되고, 지금까지 한 작업은 그대로 유지됩니다.',
  'message.MESH227':
    '모두 {{revision}} 리비전을 실행했지만, 지켜보는 동안 준비 상태가 유지되지 않았습니다: {{why}}',
  'message.MESH227.remedy':
    '파드와 그 이벤트를 확인하십시오. 문제를 해결하고 재시도하거나 롤백하십시오.',
  'message.MESH228':
    '계획에서는 실패하면 바로 되돌리기로 했지만 할 수 없습니다: {{why}}',
  'message.MESH228.remedy':
    '멈춘 원인을 해결하고 재시도하거나, 직접 계속하거나 되돌리십시오.',
};
