import { InjectorConfiguration } from './InjectorConfiguration';

const templatesAnnotation = 'inject.istio.io/templates';

/** The templates that a pod gets, or the words in which the injector refuses a name that it does not know. */
export type SelectedTemplates =
  | { kind: 'selected'; templates: string[] }
  | { kind: 'unknown'; message: string };

/** By the annotation, a list with commas, or else by default; an alias stands for its templates, once. */
export function selectTemplates(
  configuration: InjectorConfiguration,
  annotations: Record<string, string>,
): SelectedTemplates {
  const { templates, defaultTemplates, aliases } = configuration;
  const asked = annotations[templatesAnnotation];
  const names =
    asked === undefined
      ? defaultTemplates
      : asked.split(',').map(name => name.trim());
  const selected = names.flatMap(name =>
    Object.hasOwn(aliases, name) ? aliases[name] : [name],
  );
  const missing = selected.find(name => !templates.includes(name));
  return missing === undefined
    ? { kind: 'selected', templates: selected }
    : {
        kind: 'unknown',
        message: `requested template ${JSON.stringify(missing)} not found; have ${templates.join(', ')}`,
      };
}
