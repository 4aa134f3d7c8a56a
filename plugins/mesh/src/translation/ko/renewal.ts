/** How workloads are renewed: what is foretold, what stands in the way, and the pace, in Korean. */
export const renewal = {
  'message.MESH116.all-away':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. {{pods}} 중 {{unavailable}}개가 동시에 없어질 수 있는 전략입니다.',
  'message.MESH116.all-away.remedy':
    '계획에서 중단에 동의하거나, 먼저 maxUnavailable 값을 낮추십시오.',
  'message.MESH116.since-all-away':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. {{pods}} 중 {{unavailable}}개가 동시에 없어질 수 있는 전략입니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-all-away.remedy':
    '중단 없이 계속하려면 maxUnavailable 값을 낮춘 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.volume':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. 볼륨({{names}})은 한 번에 한 노드에만 마운트할 수 있으므로, 다른 노드의 새 파드는 누군가 기존 파드를 제거할 때까지 기다립니다.',
  'message.MESH116.volume.remedy':
    '계획에서 중단에 동의하거나, 먼저 파드를 한 노드에 두거나, 기존 파드를 먼저 제거하는 Recreate 전략을 지정하십시오.',
  'message.MESH116.since-volume':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. 볼륨({{names}})은 한 번에 한 노드에만 마운트할 수 있으므로, 다른 노드의 새 파드는 누군가 기존 파드를 제거할 때까지 기다립니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-volume.remedy':
    '중단 없이 계속하려면 파드를 한 노드에 두거나 Recreate 전략을 지정한 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.host-port':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. 파드가 노드의 포트 {{names}}번을 쓰므로, 새 파드에는 이 워크로드의 파드가 없는 노드가 필요합니다.',
  'message.MESH116.host-port.remedy':
    '계획에서 중단에 동의하거나, 먼저 그런 노드를 비워 두거나 호스트 포트를 없애십시오.',
  'message.MESH116.since-host-port':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단될 수 있습니다. 파드가 노드의 포트 {{names}}번을 쓰므로, 새 파드에는 이 워크로드의 파드가 없는 노드가 필요합니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-host-port.remedy':
    '중단 없이 계속하려면 그런 노드를 비워 두거나 호스트 포트를 없앤 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.evicted':
    '{{kind}} {{name}} 워크로드는 하나뿐인 파드를 축출하고 새로 만드는 동안 중단됩니다.',
  'message.MESH116.evicted.remedy':
    '계획에서 중단에 동의하거나, 두 파드가 일을 나눌 수 있다면 먼저 {{name}} 워크로드의 레플리카를 하나 더 늘리십시오.',
  'message.MESH116.since-evicted':
    '{{kind}} {{name}} 워크로드는 하나뿐인 파드를 축출하고 새로 만드는 동안 중단됩니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-evicted.remedy':
    '중단 없이 계속하려면 두 파드가 일을 나눌 수 있는 경우 {{name}} 워크로드의 레플리카를 하나 더 늘린 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.evicted-node':
    '{{kind}} {{name}} 워크로드는 각 노드에서 파드를 축출하고 새로 만드는 동안 그 노드에 없습니다.',
  'message.MESH116.evicted-node.remedy':
    '계획에서 중단에 동의하거나, 먼저 {{name}} 워크로드에 서지가 있는 RollingUpdate 업데이트 전략을 지정하십시오.',
  'message.MESH116.since-evicted-node':
    '{{kind}} {{name}} 워크로드는 각 노드에서 파드를 축출하고 새로 만드는 동안 그 노드에 없습니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-evicted-node.remedy':
    '중단 없이 계속하려면 {{name}} 워크로드에 서지가 있는 RollingUpdate 업데이트 전략을 지정한 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH116.rollout':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. Argo Rollouts가 {{pods}} 중 {{unavailable}}개를 한 번에 축출하며, 그동안 더 만들지 않습니다.',
  'message.MESH116.rollout.remedy':
    '계획에서 중단에 동의하거나, 먼저 {{name}} 워크로드의 레플리카를 늘리거나 maxUnavailable 값을 낮추십시오.',
  'message.MESH116.since-rollout':
    '{{kind}} {{name}} 워크로드는 재시작하는 동안 중단됩니다. Argo Rollouts가 {{pods}} 중 {{unavailable}}개를 한 번에 축출하며, 그동안 더 만들지 않습니다. 점검한 뒤에 바뀌었으므로 아무에게도 동의를 구하지 않았습니다.',
  'message.MESH116.since-rollout.remedy':
    '중단 없이 계속하려면 {{name}} 워크로드의 레플리카를 늘리거나 maxUnavailable 값을 낮춘 뒤 재시도하십시오. 또는 롤백하고 중단에 동의하여 이동을 다시 계획하십시오.',
  'message.MESH125.title':
    '자기 기존 파드가 잡고 있는 볼륨을 기다리는 롤아웃이 없음',
  'message.MESH125':
    '{{kind}} {{name}} 워크로드는 지금 상태로는 재시작할 수 없습니다. 볼륨({{names}})은 한 번에 파드 하나만 마운트할 수 있는데, 전략은 새 파드가 준비될 때까지 기존 파드를 유지합니다.',
  'message.MESH125.remedy':
    '{{name}} 워크로드에 Recreate 전략을 지정하고 계획을 다시 세운 뒤, 계획에서 중단에 동의하십시오.',
  'message.MESH126.title': '축출을 영영 막는 중단 예산이 없음',
  'message.MESH126':
    '중단 예산 {{budget}}은 {{kind}} {{name}} 워크로드의 파드를 축출하도록 허용하는 일이 없습니다({{rule}}, 파드 {{pods}}개).',
  'message.MESH126.remedy':
    '이동하는 동안 레플리카를 늘리거나 예산을 느슨하게 하고(kubectl edit poddisruptionbudget {{budget}} -n {{namespace}}) 계획을 다시 세우십시오.',
  'message.MESH126.several':
    '{{kind}} {{name}} 워크로드의 파드에 중단 예산이 여럿 있으며({{names}}), Kubernetes는 그런 파드를 축출하지 않습니다.',
  'message.MESH126.several.remedy':
    '예산 하나만 그 파드를 선택하게 하고 계획을 다시 세우십시오.',
  'message.MESH127.title': '한도에 이른 오토스케일러가 없음',
  'message.MESH127':
    '오토스케일러 {{autoscaler}}가 {{name}} 워크로드의 한도인 파드 {{limit}}개에 이르렀습니다. 일부가 시작하는 동안 더 늘릴 수 없습니다.',
  'message.MESH127.remedy':
    '부하가 적을 때 이동하거나, 이동하는 동안 maxReplicas 값을 올리십시오.',
  'message.MESH128.title': '할당량에 롤아웃의 파드를 위한 여유가 있음',
  'message.MESH128':
    '{{name}} 워크로드는 재시작하는 동안 파드가 하나 더 필요하지만 할당량 {{quota}}에 여유가 없습니다. {{resource}} {{hard}} 중 {{used}} 사용 중입니다.',
  'message.MESH128.remedy':
    '이동하는 동안 할당량을 올리거나 다른 것을 줄인 뒤 계획을 다시 세우십시오.',
  'message.MESH220':
    '첫 번째인 {{workload}} 워크로드가 {{revision}} 리비전에서 준비된 뒤 {{pod}} 파드의 컨테이너가 끝나고 다시 시작되었습니다{{last}}.',
  'message.MESH220.remedy':
    '왜 끝났는지 확인하십시오(kubectl logs {{pod}} -n {{namespace}} --all-containers --previous). 문제를 해결하고 재시도하거나 롤백하십시오. 다른 워크로드는 아직 전에 실행하던 것을 실행합니다.',
  'message.MESH221':
    '첫 번째인 {{workload}} 워크로드가 {{revision}} 리비전에서 준비되었지만 {{seconds}}초 동안 준비된 상태를 유지하지 못했습니다{{unready}}.',
  'message.MESH221.remedy':
    '준비 프로브와 로그를 확인하십시오. 문제를 해결하고 재시도하거나 롤백하십시오. 다른 워크로드는 아직 전에 실행하던 것을 실행합니다.',
};
