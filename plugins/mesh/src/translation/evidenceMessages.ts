/** Strings about the evidence behind a statement. */
export const evidenceMessages = {
  show: 'Show {{kind}} {{name}}',
  object: '{{kind}} {{name}} as the cluster has it',
  waiting: 'Waiting for {{kind}} {{name}}.',
} as const;
