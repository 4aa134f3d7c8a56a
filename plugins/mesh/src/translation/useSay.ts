import type { Message } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useCallback } from 'react';
import { isMessageCode } from './messageCodes';
import { phraseParams } from './phraseParams';
import { sayPhrase, type SayPhrase } from './sayPhrase';
import { useMeshTranslation } from './useMeshTranslation';

type SayMessage = (
  key: `message.${string}`,
  values: Record<string, string | number>,
) => string;

/** Says a phrase of the backend, such as "label istio.io/rev=stable"; what is none stays as it is. */
export function useSayPhrase(): (phrase: string) => string {
  const { t } = useMeshTranslation();
  // A phrase is known by its pattern, so that its values are those of its text.
  return useCallback(
    (phrase: string) => sayPhrase(t as unknown as SayPhrase, phrase),
    [t],
  );
}

/** Says a sentence of the backend: by its code where a translation knows it, else as the backend wrote it. */
export function useSay(): (message: Message) => string {
  const { t } = useMeshTranslation();
  const sayPart = useSayPhrase();
  return useCallback(
    ({ code, params, text }: Message) => {
      if (!isMessageCode(code)) return text;
      const values = { ...saidValues(sayPart, params), text };
      // What it leaves open is in the backend's parameters; over the types of all sentences nothing could be checked.
      return (t as unknown as SayMessage)(`message.${code}`, values);
    },
    [t, sayPart],
  );
}

function saidValues(
  sayPart: (phrase: string) => string,
  params: Message['params'],
) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && phraseParams.has(name)
        ? sayPart(value)
        : value,
    ]),
  );
}
