import type { Message } from '@mesh-plugins/backstage-plugin-mesh-common';

/** A message whose code no translation knows, so that it is shown as it is. */
export function sentence(text: string): Message {
  return { code: 'fixture', params: {}, text };
}
