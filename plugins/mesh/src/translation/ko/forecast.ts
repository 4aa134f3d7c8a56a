/** How each workload is renewed, foretold in the plan and waited for on the way, in Korean. */
export const forecast = {
  'message.plan.effect.evict':
    '{{pods}}, 다른 파드가 모두 준비되어 있을 때 하나씩 축출({{names}}), 약 {{duration}}',
  'message.plan.effect.next-run':
    '다음 실행 때 저절로 교체됩니다. 클러스터가 UTC를 쓰는 경우 {{at}} (일정 {{schedule}}).',
  'message.plan.effect.next-run.zone':
    '다음 실행 때 저절로 교체됩니다: {{at}} (일정 {{schedule}}, {{zone}}).',
  'message.plan.effect.rollout':
    '{{pods}}, Argo Rollouts가 한 번에 최대 {{atOnce}}개씩 축출하여 재시작, 약 {{duration}}',
  'message.plan.note.alone':
    '동시에 진행하도록 선택한 수와 관계없이 단독으로 교체합니다.',
  'message.plan.note.autoscaler':
    '오토스케일러 {{autoscaler}} 때문에 파드 수가 {{least}}개에서 {{most}}개 사이로 바뀔 수 있습니다. 나중에 생기는 파드에도 대상이 주입됩니다.',
  'message.plan.note.autoscaler-limit':
    '오토스케일러 {{autoscaler}}의 파드 수가 한도인 {{limit}}개에 이르렀습니다. 파드가 시작하는 동안 더 늘릴 수 없습니다.',
  'message.plan.note.budget':
    '축출은 PodDisruptionBudget {{budget}}({{rule}})의 허용을 기다리며, 지금은 {{allowed}}개를 허용합니다.',
  'message.plan.note.budget-unknown':
    '축출은 PodDisruptionBudget의 허용을 기다리는데, 이를 읽을 수 없습니다: {{reason}}',
  'message.plan.note.canary':
    '준비된 뒤 다음 워크로드를 시작하기 전에 {{duration}} 동안 지켜봅니다.',
  'message.plan.note.claims-unknown':
    '볼륨 때문에 새 파드가 기존 파드 옆에서 시작할 수 있는지 알 수 없습니다: {{reason}}',
  'message.plan.note.owner':
    '{{ownerKind}} {{owner}}의 오퍼레이터가 이 워크로드를 관리하며 재시작을 되돌릴 수 있습니다. 그때까지 교체되지 않은 파드는 기존 사이드카를 유지합니다.',
  'message.plan.note.run':
    '실행이 진행 중입니다. 그 {{pods}}는 끝날 때까지 지금의 리비전을 유지하며, 마이그레이션은 이를 기다리지 않습니다.',
  'message.restart.pause':
    '계획에 따라 {{workload}} 워크로드를 시작하기 전에 {{seconds}}초 기다립니다.',
  'message.restart.wait-several':
    '{{workload}} 워크로드를 기다리는 중입니다: {{why}}{{unready}}. 함께 기다리는 워크로드: {{others}}.',
  'message.restart.watch':
    '첫 번째 워크로드 {{workload}}의 파드가 {{revision}} 리비전을 실행하며 준비되었습니다. 다음 워크로드를 시작하기 전에 {{seconds}}초 더 지켜봅니다.',
  'message.restart.watch-unready':
    '첫 번째 워크로드 {{workload}}의 파드가 준비되기를 기다리는 중입니다: {{pods}}. 그다음 처음부터 다시 지켜봅니다.',
};
