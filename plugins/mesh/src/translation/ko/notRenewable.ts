/** Why a migration cannot renew the pods of a workload, in Korean. */
export const notRenewable = {
  'message.MESH210.bare-pod':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 파드 {{name}}에는 다시 만들어 줄 소유자가 없습니다.',
  'message.MESH210.bare-pod.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
  'message.MESH210.unknown-owner':
    '{{kind}} {{name}} 워크로드에 {{revision}} 리비전을 실행하지 않는 파드가 있으며({{pods}}), 마이그레이션이 교체할 수 없습니다. 이 종류가 파드를 어떻게 교체하는지 알 수 없습니다.',
  'message.MESH210.unknown-owner.remedy':
    '파드를 하나씩 직접 교체하거나 끝날 때까지 기다린 뒤 재시도하십시오.',
};
