import { known, unknown } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  readInjectorConfiguration,
  readMeshConfiguration,
} from './injectorConfiguration';
import { joinInjectorSettings } from './joinInjectorSettings';

const at = '2026-11-21T10:00:00.000Z';
const ref = { namespace: 'istio-system', revision: '1-30-3' };

/** As the chart writes it: comments, block text that is no YAML, and values as JSON. */
const config = `# what a pod gets that names no template
defaultTemplates: [sidecar]
policy: enabled
alwaysInjectSelector:
  []
neverInjectSelector:
  - matchExpressions:
    - {key: openshift.io/build.name, operator: Exists}
injectedAnnotations:
template: "{{ Mismatched }}"
templates:
  sidecar: |
    {{- define "resources"  }}
      {{- if or (isset .ObjectMeta.Annotations \`sidecar.istio.io/proxyCPU\`) }}
  gateway: |
    metadata: {
      {{- if ge (len $containers) 1 }}
    }
`;
const values = JSON.stringify({
  global: {
    hub: 'docker.io/istio',
    tag: '1.30.3',
    proxy: { image: 'proxyv2' },
  },
});

const injectorOf = (data: Record<string, string>) =>
  known(readInjectorConfiguration({ data }), at);
const meshOf = (mesh: string) =>
  known(readMeshConfiguration({ data: { mesh } }), at);
const plain = { injector: injectorOf({ config, values }), mesh: meshOf('{}') };

const valueOf = (maps: Parameters<typeof joinInjectorSettings>[1]) => {
  const settings = joinInjectorSettings(ref, maps);
  return settings.state === 'known' ? settings.value : settings;
};

describe('joinInjectorSettings', () => {
  it('reads the text of the chart', () => {
    expect(valueOf(plain)).toEqual({
      policy: 'enabled',
      neverInjectSelector: [
        {
          matchExpressions: [
            { key: 'openshift.io/build.name', operator: 'Exists' },
          ],
        },
      ],
      alwaysInjectSelector: [],
      defaultTemplates: ['sidecar'],
      templates: ['gateway', 'sidecar'],
      proxyImage: 'docker.io/istio/proxyv2:1.30.3',
      redirection: 'init-container',
      mesh: known({ trustDomain: 'cluster.local', discoverySelectors: [] }, at),
      digest: expect.stringMatching(/^[0-9a-f]{16}-[0-9a-f]{16}$/),
    });
  });

  it('takes words for booleans where istiod’s decoder does', () => {
    expect(
      valueOf({
        ...plain,
        injector: injectorOf({
          config: 'policy: off\nneverInjectSelector: [{matchLabels: {a: yes}}]',
          values,
        }),
      }),
    ).toMatchObject({
      policy: 'false',
      neverInjectSelector: [{ matchLabels: { a: 'true' } }],
    });
  });

  it.each([
    ['defaultConfig: { image: { imageType: debug } }', '1.30.3-debug'],
    ['defaultConfig: { image: { imageType: default } }', '1.30.3'],
    ['', '1.30.3'],
  ])('applies the mesh’s type of image: %s', (mesh, tag) => {
    expect(valueOf({ ...plain, mesh: meshOf(mesh) })).toMatchObject({
      proxyImage: `docker.io/istio/proxyv2:${tag}`,
    });
  });

  it.each([
    ['could not be read', unknown('refused')],
    ['is not readable', meshOf('defaultConfig: [')],
  ])(
    'names no image where the mesh %s, since its type is open',
    (_why, mesh) => {
      expect(valueOf({ ...plain, mesh })).toMatchObject({
        policy: 'enabled',
        proxyImage: null,
      });
    },
  );

  it('reads what the mesh has in common', () => {
    const mesh = meshOf(
      'trustDomain: old.example\ndiscoverySelectors: [{ matchLabels: { mesh: in } }]',
    );
    expect(valueOf({ ...plain, mesh })).toMatchObject({
      mesh: {
        value: {
          trustDomain: 'old.example',
          discoverySelectors: [{ matchLabels: { mesh: 'in' } }],
        },
      },
    });
  });

  it.each([
    ['no ConfigMap is what is built in', known(null, at), 'known'],
    ['one that is not read is unknown', unknown('refused'), 'unknown'],
    ['one that is no YAML is unknown', meshOf('trustDomain: ['), 'unknown'],
    ['no list is unknown', meshOf('discoverySelectors: a'), 'unknown'],
  ])('of the mesh, %s', (_, mesh, state) => {
    expect(valueOf({ ...plain, mesh })).toMatchObject({ mesh: { state } });
  });

  it.each([
    ['{ "pilot": { "cni": { "enabled": true } } }', 'cni'],
    ['{ "istio_cni": { "enabled": true } }', 'cni'],
    ['{ "pilot": { "cni": { "enabled": false } } }', 'init-container'],
  ])('reads what redirects the traffic: %s', (told, redirection) => {
    const injector = injectorOf({ config, values: told });
    expect(valueOf({ ...plain, injector })).toMatchObject({ redirection });
  });

  it('has another digest for every difference, and the same for none', () => {
    const digests = [
      plain,
      { ...plain, injector: injectorOf({ config: `${config} `, values }) },
      { ...plain, injector: injectorOf({ config, values: `${values} ` }) },
      { ...plain, mesh: meshOf('trustDomain: other') },
      { ...plain, mesh: known(null, at) },
      { ...plain, mesh: unknown('refused') },
    ].map(maps => JSON.stringify(valueOf(maps)).match(/"digest":"(.*?)"/)?.[1]);
    expect(new Set(digests).size).toBe(6);
    expect(
      valueOf({ ...plain, injector: injectorOf({ values, config }) }),
    ).toEqual(valueOf(plain));
  });

  it.each([
    ['could not be read. refused', unknown('refused')],
    ['does not exist', known(null, at)],
    ['it has no config', injectorOf({ values })],
    ['it has no values', injectorOf({ config })],
    ['config.policy', injectorOf({ config: 'policy: []', values })],
    ['values is no mapping', injectorOf({ config, values: '' })],
    ['could use: ', injectorOf({ config: 'policy: "', values })],
  ])('is unknown and names the ConfigMap: %s', (says, injector) => {
    const settings = joinInjectorSettings(ref, { ...plain, injector });
    expect(settings).toEqual({
      state: 'unknown',
      why: expect.stringContaining(says),
    });
    expect(settings).toEqual({
      state: 'unknown',
      why: expect.stringMatching(
        /^ConfigMap istio-sidecar-injector-1-30-3 in namespace istio-system /,
      ),
    });
  });

  it('looks for the unnamed revision under the name without a suffix', () => {
    expect(
      joinInjectorSettings(
        { ...ref, revision: 'default' },
        { ...plain, injector: known(null, at) },
      ),
    ).toEqual({
      state: 'unknown',
      why: expect.stringMatching(
        /^ConfigMap istio-sidecar-injector in namespace/,
      ),
    });
  });
});
