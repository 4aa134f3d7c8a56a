import type { JsonObject } from '@backstage/types';
import type { LabelSelector } from '@mesh-plugins/backstage-plugin-mesh-common';
import { readInjectorConfiguration } from '../observe/injectorConfiguration';

/** What decides injection in an injector's ConfigMap: neither its values nor the text of its templates. */
export function shownInjectorData(configMap: JsonObject): JsonObject {
  const told = readInjectorConfiguration(configMap);
  if (told.kind === 'malformed') {
    return { data: { config: `(istiod cannot use it: ${told.why})` } };
  }
  const { settings } = told;
  return {
    data: {
      config: {
        policy: settings.policy,
        neverInjectSelector: settings.neverInjectSelector.map(toJson),
        alwaysInjectSelector: settings.alwaysInjectSelector.map(toJson),
        defaultTemplates: settings.defaultTemplates,
        // Their names: what stands in them is long, and nothing that an answer rests on.
        templates: settings.templates,
      },
    },
  };
}

function toJson({ matchLabels, matchExpressions }: LabelSelector): JsonObject {
  return {
    ...(matchLabels && { matchLabels }),
    ...(matchExpressions && {
      matchExpressions: matchExpressions.map(each => ({ ...each })),
    }),
  };
}
