/** What a migration is doing and what it offers, in Korean. */
export const engine = {
  'message.migration.waiting':
    '{{namespace}} 네임스페이스를 {{target}} 리비전으로 이동하는 요청이 접수되었습니다. {{cluster}} 클러스터를 다음에 확인할 때 시작합니다.',
  'message.migration.running':
    '{{namespace}} 네임스페이스를 {{target}} 리비전으로 이동하는 중입니다: {{progress}}.',
  'message.migration.rolling-back':
    '{{namespace}} 네임스페이스를 {{prior}} 리비전으로 되돌리는 중입니다: {{progress}}.',
  'message.migration.paused':
    '{{namespace}} 네임스페이스의 이동이 일시 중지되었습니다({{way}}): {{progress}}.',
  'message.migration.stopped':
    '{{namespace}} 네임스페이스의 이동이 멈추었습니다({{way}}): {{progress}}.',
  'message.migration.done':
    '{{namespace}} 네임스페이스가 {{target}} 리비전을 실행합니다: {{progress}}.',
  'message.migration.rolled-back':
    '{{namespace}} 네임스페이스가 {{prior}} 리비전으로 돌아왔습니다: {{progress}}.',
  'message.migration.cancelled':
    '{{namespace}} 네임스페이스의 이동이 취소되었습니다. 레이블과 파드는 지금 상태 그대로 유지됩니다.',
  'message.preflight.undetermined': '점검 하나를 판단할 수 없습니다. {{why}}',
  'message.record.write':
    '아무것도 바꾸기 전에 {{namespace}} 네임스페이스의 현재 레이블을 네임스페이스에 기록하는 중입니다.',
  'message.record.reopen':
    '{{namespace}} 네임스페이스에 있는 이 마이그레이션의 기록을 다시 여는 중입니다.',
  'message.relabel.write':
    '{{namespace}} 네임스페이스의 레이블을 설정하는 중입니다: {{from}} → {{to}}. 이제부터 만들어지는 파드에 적용됩니다.',
  'message.relabel.settle':
    '레이블을 설정했습니다. 모든 API 서버에 적용될 때까지 {{seconds}}초 기다립니다.',
  'message.restart.write':
    '{{workload}} 워크로드를 재시작하는 중입니다. 교체할 것: {{pods}}, 그 뒤에 남은 것: {{left}}.',
  'message.restart.wait':
    '{{workload}} 워크로드를 기다리는 중입니다: {{why}}{{unready}}.',
  'message.restart.injector-away':
    '{{revision}} 리비전의 istiod를 기다리는 중: {{why}} 그동안 아무것도 재시작하지 않습니다.',
  'message.restart.wait-for-other':
    '다른 사람이 시작한 {{workload}} 워크로드의 롤아웃을 기다리는 중입니다: {{why}}{{unready}}.',
  'message.restart.orphans':
    '{{revision}} 리비전을 실행하지 않으며 교체할 워크로드도 보이지 않는 파드가 끝나기를 기다리는 중입니다: {{pods}}. 소유한 것이 없다면 삭제하십시오.',
  'message.verify.ask':
    '{{pods}}가 모두 준비되었습니다. 프록시가 연결되었는지 istiod에 조회하는 중입니다.',
  'message.verify.ask-again': 'istiod에 다시 조회하는 중입니다: {{why}}',
  'message.verify.ready': '다음 파드가 준비되기를 기다리는 중입니다: {{pods}}.',
  'message.verify.connect':
    '프록시 {{all}}개 중 {{done}}개가 연결되어 동기화되었습니다. 기다리는 파드: {{pods}}.',
  'message.verify.not-asked': '연결을 조회하지 않음: {{why}}',
  'message.close.write':
    '{{namespace}} 네임스페이스에 있는 이 마이그레이션의 기록을 닫는 중입니다.',
  'message.cancel.fact': '기록을 닫기 위해 기다리는 중입니다: {{why}}',
  'message.wait.fact': '다음을 읽을 수 있을 때까지 기다리는 중입니다: {{why}}',
  'message.paused':
    '일시 중지되었습니다. 재개할 때까지 새로운 작업을 시작하지 않습니다.',
  'message.action.asked': '이미 요청했습니다.',
  'message.action.pause':
    '더는 아무것도 시작하지 않습니다. 진행 중인 롤아웃은 끝까지 진행되고, {{namespace}} 네임스페이스의 새 파드에는 레이블대로 {{revision}} 리비전이 주입됩니다.',
  'message.action.resume': '일시 중지한 곳부터 계속합니다.',
  'message.action.retry':
    '모든 것을 다시 점검하고 {{attempt}}번째 시도로 계속합니다. 이미 {{revision}} 리비전을 실행하는 파드는 그대로 둡니다.',
  'message.action.cancel':
    '이 마이그레이션을 지금 상태로 끝냅니다. 레이블과 파드는 그대로 유지되고, {{namespace}} 네임스페이스의 새 파드에는 {{revision}} 리비전이 주입되며, 진행 중인 롤아웃은 끝까지 진행됩니다.',
  'message.action.rollback':
    '레이블을 되돌리고({{labels}}) {{revision}} 리비전을 실행하지 않는 파드가 있는 모든 워크로드를 재시작합니다.',
  'message.action.rollback.pin':
    '이전 레이블({{prior}})이 더는 {{revision}} 리비전을 제공하지 않으므로 대신 {{labels}} 레이블을 설정합니다. {{revision}} 리비전을 실행하지 않는 모든 파드를 재시작합니다.',
  'message.steer.ended': '이 마이그레이션은 끝났습니다.',
  'message.steer.cancelling': '취소하는 중입니다.',
  'message.steer.pause.stopped': '이미 멈추어 있습니다.',
  'message.steer.resume.stopped':
    '멈추었으며 저절로 계속되지 않습니다. 재시도하거나 롤백하십시오.',
  'message.steer.retry.not-stopped':
    '멈춘 마이그레이션만 재시도할 수 있습니다.',
  'message.steer.rollback.waiting':
    '아직 아무것도 바꾸지 않았습니다. 대신 취소하십시오.',
  'message.steer.rollback.cancelled':
    '취소되어 끝났습니다. 대신 이전 리비전으로 돌아가는 마이그레이션을 계획하십시오.',
  'message.steer.rollback.stopped': '롤백이 멈추었습니다. 대신 재시도하십시오.',
  'message.steer.rollback.paused':
    '롤백이 일시 중지되어 있습니다. 대신 재개하십시오.',
  'message.steer.rollback.nothing':
    '이 마이그레이션은 레이블을 바꾸지 않았습니다. 이전에도 {{labels}} 레이블이 {{revision}} 리비전을 제공했습니다. {{revision}} 리비전에서 벗어나려면 다른 리비전으로 이동을 계획하십시오.',
  'message.steer.rollback.gone':
    '이 마이그레이션의 {{namespace}} 네임스페이스가 더는 존재하지 않습니다.',
  'message.steer.rollback.other':
    '{{namespace}} 네임스페이스의 마이그레이션 기록이 이 마이그레이션의 것이 아닙니다: {{why}}.',
  'message.steer.rollback.unreachable':
    '{{revision}} 리비전은 더는 주입하지 않습니다. 그 레이블이 지금 제공하는 것: {{gives}}.',
};
