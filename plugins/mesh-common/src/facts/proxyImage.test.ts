import { imageOfType, proxyImageOf, proxyImageSource } from './proxyImage';

const global = {
  hub: 'docker.io/istio',
  tag: '1.30.3',
  variant: '',
  proxy: { image: 'proxyv2' },
};

describe('proxyImageOf', () => {
  it.each([
    ['as installed', {}, null, 'docker.io/istio/proxyv2:1.30.3'],
    ['without a name', { proxy: {} }, null, 'docker.io/istio/proxyv2:1.30.3'],
    [
      'with a number as its tag',
      { tag: 1.3 },
      null,
      'docker.io/istio/proxyv2:1.3',
    ],
    [
      'from a mirror with a port',
      { hub: 'mirror.example:5000/istio' },
      null,
      'mirror.example:5000/istio/proxyv2:1.30.3',
    ],
    [
      'of a variant',
      { variant: 'distroless' },
      null,
      'docker.io/istio/proxyv2:1.30.3-distroless',
    ],
    [
      'of the type of the mesh, which overrides the variant',
      { variant: 'distroless' },
      'debug',
      'docker.io/istio/proxyv2:1.30.3-debug',
    ],
    [
      'of no type, where the mesh has an image without one',
      { variant: 'distroless' },
      '',
      'docker.io/istio/proxyv2:1.30.3',
    ],
    [
      'named whole, to which no type is applied',
      { proxy: { image: 'mirror.example/envoy@sha256:0a' } },
      'debug',
      'mirror.example/envoy@sha256:0a',
    ],
    ['without a hub', { hub: '' }, null, null],
    ['without a tag', { tag: '' }, null, null],
  ])('gives the image %s', (_what, changes, meshType, image) => {
    expect(
      proxyImageOf(proxyImageSource({ ...global, ...changes }), meshType),
    ).toBe(image);
  });
});

describe('imageOfType', () => {
  it.each([
    ['proxyv2:1.30.3', '', 'proxyv2:1.30.3'],
    ['proxyv2:1.30.3', 'distroless', 'proxyv2:1.30.3-distroless'],
    ['proxyv2:1.30.3-debug', 'distroless', 'proxyv2:1.30.3-distroless'],
    ['proxyv2:1.30.3-distroless', 'default', 'proxyv2:1.30.3'],
    ['proxyv2:1.30.3-asm.1', 'own', 'proxyv2:1.30.3-asm.1-own'],
  ])('of %s in type %p is %s', (image, type, expected) => {
    expect(imageOfType(image, type)).toBe(expected);
  });
});
