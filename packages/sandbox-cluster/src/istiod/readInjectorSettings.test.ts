import { injectorConfiguration } from './InjectorConfiguration';
import { readInjectorSettings } from './readInjectorSettings';
import { selectTemplates } from './selectTemplates';

const chosen = (config: string, asked?: string) =>
  selectTemplates(
    injectorConfiguration('default', '1.30.3', readInjectorSettings(config)),
    asked === undefined ? {} : { 'inject.istio.io/templates': asked },
  );

describe('the ConfigMap of an injector', () => {
  it('is read with what istiod makes of what is absent', () => {
    expect(readInjectorSettings('')).toEqual({
      policy: '',
      neverInjectSelector: [],
      alwaysInjectSelector: [],
    });
  });

  it('lists the templates, by name', () => {
    const { templates } = readInjectorSettings(
      'templates: {sidecar: a, own: b}',
    );
    expect(templates).toEqual(['sidecar', 'own']);
  });

  it.each([
    ['policy: enabled', undefined, ['sidecar']],
    ['defaultTemplates: []', undefined, ['sidecar']],
    ['defaultTemplates: [gateway]', undefined, ['gateway']],
    ['defaultTemplates: [gateway]', 'sidecar', ['sidecar']],
    ['policy: enabled', ' grpc-agent ,sidecar', ['grpc-agent', 'sidecar']],
    ['aliases: {both: [sidecar, gateway]}', 'both', ['sidecar', 'gateway']],
  ])('with %j and %j chooses %j', (config, asked, templates) => {
    expect(chosen(config, asked)).toEqual({ kind: 'selected', templates });
  });

  it.each([
    ['policy: enabled', '', '""'],
    ['policy: enabled', 'sidecar,other', '"other"'],
    ['aliases: {sidecar: [gone]}', 'sidecar', '"gone"'],
    // An alias is not looked up a second time.
    ['aliases: {one: [two], two: [sidecar]}', 'one', '"two"'],
  ])('with %j and %j knows no template %s', (config, asked, name) => {
    expect(chosen(config, asked)).toEqual({
      kind: 'unknown',
      message: `requested template ${name} not found; have gateway, grpc-agent, grpc-simple, sidecar, waypoint`,
    });
  });
});
