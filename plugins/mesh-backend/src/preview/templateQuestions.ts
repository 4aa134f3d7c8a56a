import type { JsonObject } from '@backstage/types';
import { labelsLookedAt } from '@mesh-plugins/backstage-plugin-mesh-common';
import { isObject, textsOf } from '../cluster/rawObject';
import type { PreviewFacts } from './readPreviewFacts';
import type { Template } from './readTemplates';

/**
 * Templates that are one question to an injector, whatever else differs between them: names, images and whatever no
 * webhook or selector looks at.
 */
export function templateQuestions({
  templates,
  webhooks,
  services,
}: Pick<PreviewFacts, 'templates' | 'webhooks' | 'services'>): Template[][] {
  const looked =
    webhooks.state === 'known'
      ? labelsLookedAt({ webhooks: webhooks.value, services })
      : null;
  const questions = new Map<string, Template[]>();
  for (const template of templates) {
    const key = keyOf(template.pod, looked);
    questions.set(key, [...(questions.get(key) ?? []), template]);
  }
  return [...questions.values()];
}

function keyOf(
  pod: JsonObject | null,
  looked: ReadonlySet<string> | null,
): string {
  const metadata = isObject(pod?.metadata) ? pod.metadata : {};
  const spec = isObject(pod?.spec) ? pod.spec : {};
  return JSON.stringify([
    pod === null,
    chosen(textsOf(metadata.labels), key => looked?.has(key) ?? true),
    chosen(textsOf(metadata.annotations), key => key.includes('istio.io')),
    spec.hostNetwork === true,
  ]);
}

function chosen(
  texts: Readonly<Record<string, string>>,
  counts: (key: string) => boolean,
): [string, string][] {
  return Object.entries(texts)
    .filter(([key]) => counts(key))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
