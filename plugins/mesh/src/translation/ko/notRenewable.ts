/** Why a migration cannot renew the pods of a workload, in Korean. */
export const notRenewable = {
  'message.MESH210.bare-pod':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 파드 {{name}}에는 다시 만들어 줄 소유자가 없습니다.',
  'message.MESH210.bare-pod.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.on-delete':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 업데이트 전략이 OnDelete이므로 누군가 파드를 삭제할 때만 교체합니다.',
  'message.MESH210.on-delete.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.partition':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 롤링 업데이트의 partition 값이 {{partition}}이므로 순번이 그보다 작은 파드를 교체하지 않습니다.',
  'message.MESH210.partition.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.replica-set':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 이를 소유한 Deployment가 없으며, ReplicaSet은 스스로 실행 중인 파드를 교체하지 않습니다.',
  'message.MESH210.replica-set.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.replication-controller':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. ReplicationController는 실행 중인 파드를 교체하지 않습니다.',
  'message.MESH210.replication-controller.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.rollout':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 파드는 Argo Rollouts가 교체하며, 마이그레이션은 아직 Argo Rollouts에 재시작을 요청할 수 없습니다.',
  'message.MESH210.rollout.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.unknown-owner':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 이 종류가 파드를 어떻게 교체하는지 알 수 없습니다.',
  'message.MESH210.unknown-owner.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
};
