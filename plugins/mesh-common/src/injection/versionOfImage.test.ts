import { versionOfImage } from './versionOfImage';

describe('versionOfImage', () => {
  it.each([
    ['docker.io/istio/proxyv2:1.30.3', '1.30.3'],
    ['docker.io/istio/proxyv2:1.30.3-distroless', '1.30.3'],
    ['docker.io/istio/proxyv2:1.30.3-debug', '1.30.3'],
    ['registry.example:5000/proxyv2:1.29.5-asm.4', '1.29.5-asm.4'],
    ['proxyv2:1.31-alpha.0a1b2c', '1.31-alpha.0a1b2c'],
    ['proxyv2:1.30.3@sha256:0123', '1.30.3'],
    ['registry.example:5000/proxyv2@sha256:0123', null],
    ['registry.example:5000/proxyv2', null],
    ['proxyv2:latest', null],
    ['proxyv2:v1.30.3', '1.30.3'],
    ['proxyv2:2026.05.01', null],
    [
      'gcr.io/istio-testing/proxyv2:56df41f63e513f834c9a3af33d8aed82d1d961f2',
      null,
    ],
    [
      'mirror.example:443/hub/mirrored-istio-proxyv2:1.30.3-asm.4-distroless',
      '1.30.3-asm.4',
    ],
    ['auto', null],
    ['', null],
  ])('of %s is %s', (image, version) => {
    expect(versionOfImage(image)).toBe(version);
  });
});
