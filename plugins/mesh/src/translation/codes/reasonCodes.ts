/** Of the steps that say why a pod is injected, or why not. */
export const reasonCodes = [
  'reason.namespace-label',
  'reason.no-namespace-label',
  'reason.pod-label',
  'reason.no-pod-label',
  'reason.pod-annotation',
  'reason.webhook',
  'reason.tag',
  'reason.revision',
  'reason.loses',
  'reason.none-without-label',
  'reason.only-enabled',
  'reason.nobody-serves',
  'reason.deactivated',
  'reason.host-network',
  'reason.ignored-namespace',
] as const;
