import type { Message } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useCallback } from 'react';
import { isMessageCode } from './messageCodes';
import { useMeshTranslation } from './useMeshTranslation';

/** Says a sentence of the backend: by its code where a translation knows it, else as the backend wrote it. */
export function useSay(): (message: Message) => string {
  const { t } = useMeshTranslation();
  return useCallback(
    ({ code, params, text }: Message) => {
      if (!isMessageCode(code)) return text;
      return t(`message.${code}`, { ...params, text });
    },
    [t],
  );
}
