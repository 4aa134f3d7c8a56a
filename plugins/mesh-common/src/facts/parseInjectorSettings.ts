import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';
import type { InjectorSettings } from './injectorSettings';
import { isJsonObject, objectField } from './jsonFields';
import { parseLabelSelector } from './parseLabelSelector';
import { proxyImageSource, type ProxyImageSource } from './proxyImage';

/** What an injector was told by its own ConfigMap, or why istiod cannot read it either. @public */
export type ParsedInjectorSettings =
  | {
      kind: 'settings';
      /** All but what the mesh's configuration has a part in. */
      settings: Omit<InjectorSettings, 'proxyImage' | 'mesh' | 'digest'>;
      image: ProxyImageSource;
    }
  | { kind: 'malformed'; why: string };

/** The decoder that istiod uses makes text of numbers and booleans where text is wanted, and takes null as absent. */
const text = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform(value => (value === null ? '' : String(value)));

const selector = z.object({
  matchLabels: z.record(z.string(), text).nullish(),
  matchExpressions: z
    .array(
      z.object({
        key: text.optional(),
        operator: text.optional(),
        values: z.array(text).nullish(),
      }),
    )
    .nullish(),
});

const configuration = z.object({
  policy: text.optional(),
  neverInjectSelector: z.array(selector).nullish(),
  alwaysInjectSelector: z.array(selector).nullish(),
  defaultTemplates: z.array(text).nullish(),
  templates: z.record(z.string(), text).nullish(),
  aliases: z.record(z.string(), z.array(text)).nullish(),
});

type Configuration = z.infer<typeof configuration>;

/**
 * Reads `config` and `values` of the ConfigMap `istio-sidecar-injector[-<revision>]`, parsed from their text.
 *
 * @remarks
 * As `UnmarshalConfig` of `pkg/kube/inject`: a field of another type makes istiod refuse the whole, no default template
 * means `sidecar`, and no policy is a policy that never injects.
 *
 * @public
 */
export function parseInjectorSettings(
  config: JsonValue | undefined,
  values: JsonValue | undefined,
): ParsedInjectorSettings {
  // Empty text parses to null, of which Go makes an empty configuration.
  const parsed = configuration.safeParse(config ?? {});
  if (!parsed.success) {
    const [{ path }] = parsed.error.issues;
    const field = ['config', ...path].join('.');
    return {
      kind: 'malformed',
      why: `${field} is not what istiod expects there`,
    };
  }
  if (!isJsonObject(values)) {
    return { kind: 'malformed', why: 'values is no mapping of fields' };
  }
  return {
    kind: 'settings',
    settings: {
      ...settingsOf(parsed.data),
      redirection: redirectionOf(values),
    },
    image: proxyImageSource(objectField(values, 'global')),
  };
}

/** By which the template `sidecar` chooses between `istio-init` and `istio-validation`. */
function redirectionOf(values: JsonObject): InjectorSettings['redirection'] {
  const { enabled } = objectField(objectField(values, 'pilot'), 'cni');
  // The name of the same field before Istio 1.23.
  const former = objectField(values, 'istio_cni').enabled;
  return enabled === true || former === true ? 'cni' : 'init-container';
}

function settingsOf(
  told: Configuration,
): Omit<InjectorSettings, 'proxyImage' | 'mesh' | 'redirection' | 'digest'> {
  const defaults = told.defaultTemplates ?? [];
  return {
    policy: told.policy ?? '',
    neverInjectSelector: (told.neverInjectSelector ?? []).map(
      parseLabelSelector,
    ),
    alwaysInjectSelector: (told.alwaysInjectSelector ?? []).map(
      parseLabelSelector,
    ),
    defaultTemplates: defaults.length > 0 ? defaults : ['sidecar'],
    templates: usableNames(told).sort(),
  };
}

/** An alias is asked for as a template is, and comes before one of the same name: all that it means has to be there. */
function usableNames({ templates, aliases }: Configuration): string[] {
  const names = new Set(Object.keys(templates ?? {}));
  const meanings = Object.entries(aliases ?? {});
  const usable = meanings.filter(([, meant]) =>
    meant.every(each => names.has(each)),
  );
  for (const [alias] of meanings) names.delete(alias);
  return [...names, ...usable.map(([alias]) => alias)];
}
