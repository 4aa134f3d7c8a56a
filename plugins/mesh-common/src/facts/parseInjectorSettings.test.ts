import { parseInjectorSettings } from './parseInjectorSettings';

/** The fields of the chart's `istiod-injector-configmap.yaml`, with the templates cut short. */
const config = {
  defaultTemplates: ['sidecar'],
  policy: 'enabled',
  alwaysInjectSelector: [],
  neverInjectSelector: [],
  injectedAnnotations: null,
  template:
    '{{ Template_Version_And_Istio_Version_Mismatched_Check_Installation }}',
  templates: {
    sidecar: '{{- define "resources" }}',
    gateway: 'metadata:',
    'grpc-simple': 'metadata:',
    'grpc-agent': 'metadata:',
    waypoint: 'apiVersion: v1',
    'kube-gateway': 'apiVersion: v1',
  },
};

const values = {
  global: {
    hub: 'docker.io/istio',
    tag: '1.30.3',
    variant: '',
    proxy: { image: 'proxyv2', autoInject: 'enabled' },
  },
  revision: '1-30-3',
};

const settingsOf = (changes: object) => {
  const parsed = parseInjectorSettings({ ...config, ...changes }, values);
  return parsed.kind === 'settings' ? parsed.settings : parsed;
};

describe('parseInjectorSettings', () => {
  it('reads what the charts install', () => {
    expect(parseInjectorSettings(config, values)).toEqual({
      kind: 'settings',
      settings: {
        policy: 'enabled',
        neverInjectSelector: [],
        alwaysInjectSelector: [],
        defaultTemplates: ['sidecar'],
        templates: [
          'gateway',
          'grpc-agent',
          'grpc-simple',
          'kube-gateway',
          'sidecar',
          'waypoint',
        ],
        redirection: 'init-container',
      },
      image: {
        kind: 'composed',
        image: 'docker.io/istio/proxyv2:1.30.3',
        variant: '',
      },
    });
  });

  it('takes what is not there as istiod does', () => {
    expect(parseInjectorSettings(null, {})).toMatchObject({
      settings: { policy: '', defaultTemplates: ['sidecar'], templates: [] },
      image: { kind: 'none' },
    });
    expect(settingsOf({ defaultTemplates: [] })).toMatchObject({
      defaultTemplates: ['sidecar'],
    });
  });

  it('makes text of numbers and booleans, as the decoder of istiod does', () => {
    expect(
      settingsOf({
        policy: false,
        neverInjectSelector: [
          {
            matchLabels: { legacy: true, tier: 3 },
            matchExpressions: [{ key: 'year', operator: 'In', values: [2026] }],
          },
        ],
      }),
    ).toMatchObject({
      policy: 'false',
      neverInjectSelector: [
        {
          matchLabels: { legacy: 'true', tier: '3' },
          matchExpressions: [{ key: 'year', operator: 'In', values: ['2026'] }],
        },
      ],
    });
  });

  it.each([
    { key: 'a', operator: 'NotIn', values: [] },
    { key: 'a', operator: 'Exists', values: ['b'] },
    { key: 'a', operator: 'Near', values: ['b'] },
  ])(
    'lets a requirement that Kubernetes refuses match nothing: %p',
    refused => {
      expect(
        settingsOf({ neverInjectSelector: [{ matchExpressions: [refused] }] }),
      ).toMatchObject({
        neverInjectSelector: [
          { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] },
        ],
      });
    },
  );

  it('knows an alias by the templates that it stands for', () => {
    expect(
      settingsOf({
        templates: { sidecar: '', extra: '' },
        aliases: { both: ['sidecar', 'extra'], broken: ['sidecar', 'gone'] },
      }),
    ).toMatchObject({ templates: ['both', 'extra', 'sidecar'] });
  });

  it.each([
    ['config.policy', { ...config, policy: {} }, values],
    [
      'config.neverInjectSelector',
      { ...config, neverInjectSelector: {} },
      values,
    ],
    [
      'config.alwaysInjectSelector.0.matchLabels',
      { ...config, alwaysInjectSelector: [{ matchLabels: ['a'] }] },
      values,
    ],
    ['config.templates', { ...config, templates: ['sidecar'] }, values],
    ['config ', 'policy', values],
    ['values', config, 'no'],
    ['values', config, undefined],
  ])(
    'says what istiod cannot read either: %s',
    (field, oddConfig, oddValues) => {
      expect(parseInjectorSettings(oddConfig, oddValues)).toEqual({
        kind: 'malformed',
        why: expect.stringContaining(field),
      });
    },
  );
});
