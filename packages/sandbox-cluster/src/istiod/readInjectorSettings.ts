import { parse } from 'yaml';
import { isJsonObject } from '../store/json';
import { LabelSelector } from '../store/kinds';
import { InjectorConfiguration } from './InjectorConfiguration';

/** What the ConfigMap of an injector settles. */
export type InjectorSettings = Pick<
  InjectorConfiguration,
  'neverInjectSelector' | 'alwaysInjectSelector'
> &
  Partial<
    Pick<
      InjectorConfiguration,
      'policy' | 'templates' | 'defaultTemplates' | 'aliases'
    >
  >;

function selectors(value: unknown): LabelSelector[] {
  // A list of selectors as the ConfigMap states them; anything else counts as none.
  return Array.isArray(value)
    ? value.filter(isJsonObject).map(selector => selector as LabelSelector)
    : [];
}

function names(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(name => typeof name === 'string')
    : [];
}

/**
 * The settings in the key `config` of an injector's ConfigMap. A policy that is absent is none that istiod knows; no
 * default templates mean `sidecar`. A ConfigMap that lists no templates is taken to have those of the charts, since
 * the sandbox writes none.
 */
export function readInjectorSettings(text: string): InjectorSettings {
  const parsed: unknown = parse(text);
  const config = isJsonObject(parsed) ? parsed : {};
  const defaults = names(config.defaultTemplates);
  return {
    policy: typeof config.policy === 'string' ? config.policy : '',
    neverInjectSelector: selectors(config.neverInjectSelector),
    alwaysInjectSelector: selectors(config.alwaysInjectSelector),
    ...(isJsonObject(config.templates) && {
      templates: Object.keys(config.templates),
    }),
    ...(defaults.length > 0 && { defaultTemplates: defaults }),
    ...(isJsonObject(config.aliases) && {
      aliases: Object.fromEntries(
        Object.entries(config.aliases).map(([alias, of]) => [alias, names(of)]),
      ),
    }),
  };
}

/** Reads a text that seldom changes once, and keeps what it says. */
export function rememberedSettings(): (text: string) => InjectorSettings {
  let last: { text: string; settings: InjectorSettings } | undefined;
  return text => {
    if (last?.text !== text)
      last = { text, settings: readInjectorSettings(text) };
    return last.settings;
  };
}
