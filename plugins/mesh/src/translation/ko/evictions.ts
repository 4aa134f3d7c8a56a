/** Of pods that are evicted, and of Argo Rollouts, in Korean. */
export const evictions = {
  'message.MESH130.title': '동의 없이 업데이트에서 제외된 파드를 축출하지 않음',
  'message.MESH130.on-delete':
    '{{kind}} {{name}} 워크로드는 누군가 파드를 삭제할 때만 교체합니다. 업데이트 전략이 OnDelete입니다.',
  'message.MESH130.on-delete.remedy':
    '파드를 하나씩 축출하는 데 동의하거나, 이동하는 동안 업데이트 전략을 RollingUpdate로 바꾸십시오.',
  'message.MESH130.partition':
    '{{kind}} {{name}} 워크로드는 템플릿이 바뀌어도 순번이 {{partition}}보다 작은 파드를 교체하지 않습니다. 롤링 업데이트의 partition 값이 {{partition}}입니다.',
  'message.MESH130.partition.remedy':
    '파드를 하나씩 축출하는 데 동의하거나, partition 값이 보류하고 있는 업데이트를 끝내고 값을 0으로 바꾸십시오.',
  'message.MESH130.since-on-delete':
    '{{kind}} {{name}} 워크로드는 누군가 파드를 삭제할 때만 교체합니다. 업데이트 전략이 OnDelete입니다. 검사한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH130.since-on-delete.remedy':
    '업데이트 전략을 partition 없는 RollingUpdate로 바꾸고 재시도하거나, 롤백하고 축출에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH130.since-partition':
    '{{kind}} {{name}} 워크로드는 템플릿이 바뀌어도 순번이 {{partition}}보다 작은 파드를 교체하지 않습니다. 롤링 업데이트의 partition 값이 {{partition}}입니다. 검사한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH130.since-partition.remedy':
    '업데이트 전략을 partition 없는 RollingUpdate로 바꾸고 재시도하거나, 롤백하고 축출에 동의하여 이동을 다시 계획하십시오.',
  'message.restart.evict':
    '{{workload}} 워크로드의 파드를 축출하는 중입니다: {{pod}}. 그 뒤에 남은 것: {{left}}.',
  'message.restart.evict-slipped':
    '재시작한 뒤에 만들어졌지만 {{revision}} 리비전을 실행하지 않는 {{workload}} 워크로드의 파드를 축출하는 중입니다: {{pod}}. 그 뒤에 남은 것: {{left}}.',
  'message.restart.slipped':
    '{{workload}} 워크로드의 파드가 재시작한 뒤에 만들어졌지만 {{revision}} 리비전을 실행하지 않습니다: {{pod}}. 아직 이전 레이블을 쓰는 API 서버가 있을 수 있어 기다린 뒤 이 파드를 축출합니다.',
  'message.restart.delete':
    '파드를 삭제하는 중입니다: {{pod}}. 준비되지 않으며({{reason}}), {{workload}} 워크로드는 이 파드를 다시 만들지 않고 기다립니다.',
  'message.restart.held':
    'PodDisruptionBudget {{budget}} 때문에 파드 {{pod}} 축출이 허용될 때까지 기다리는 중입니다.',
  'message.restart.held-unnamed':
    'PodDisruptionBudget 때문에 파드 {{pod}} 축출이 허용될 때까지 기다리는 중입니다.',
  'message.workload.next-pod': '다음에 교체할 파드: {{pod}}.',
};
