import { unknown } from '../model/known';
import { codesOf, services, told } from './__testUtils__/toldInjector';
import {
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { resolveIntended } from './resolveIntended';

describe('what the injector was told', () => {
  const one = [webhook('a')];
  const resolve = (
    settings: Parameters<typeof told>[0],
    pod: Parameters<typeof podToInject>[0] = {},
  ) =>
    resolveIntended(
      podToInject(pod),
      injectionOf(one, { services: services(['a', told(settings)]) }),
    );
  const never = [{ matchLabels: { app: 'job' } }];
  const inject = (value: string) => ({ 'sidecar.istio.io/inject': value });

  it('keeps out what a neverInjectSelector selects, and names it', () => {
    const intended = resolve(
      { neverInjectSelector: [{}, ...never] },
      { podLabels: { app: 'job' } },
    );
    expect(intended).toMatchObject({ kind: 'none', reason: 'never-selector' });
    expect(intended.reasons).toContainEqual(
      expect.objectContaining({
        text: 'neverInjectSelector[1] of the injector selects the pod',
        object: expect.objectContaining({
          kind: 'ConfigMap',
          name: 'istio-sidecar-injector-a',
        }),
        kubectl:
          'kubectl get configmap istio-sidecar-injector-a -n istio-system -o yaml',
      }),
    );
  });

  it('does not overrule a pod that asks, unless the policy is one that Istio does not know', () => {
    const asks = { podLabels: { app: 'job', ...inject('true') } };
    expect(resolve({ neverInjectSelector: never }, asks).kind).toBe('revision');
    expect(resolve({ policy: 'disabled' }, asks).kind).toBe('revision');
    expect(resolve({ policy: 'off' }, asks)).toMatchObject({
      kind: 'none',
      reason: 'injector-policy',
    });
  });

  it('takes in what an alwaysInjectSelector selects, where the policy is disabled', () => {
    const always = {
      policy: 'disabled',
      alwaysInjectSelector: [{}, { matchLabels: { app: 'api' } }],
    };
    expect(resolve(always, { podLabels: { app: 'api' } }).kind).toBe(
      'revision',
    );
    expect(resolve(always, { podLabels: { app: 'web' } }).kind).toBe('none');
  });

  it('chooses the templates, unless the pod does', () => {
    expect(resolve({})).not.toHaveProperty('templates');
    const asks = (value: string) =>
      resolve({}, { podAnnotations: { 'inject.istio.io/templates': value } });
    expect(asks('gateway')).toMatchObject({ templates: ['gateway'] });
    expect(asks('sidecar, grpc-agent')).toMatchObject({
      templates: ['sidecar', 'grpc-agent'],
    });
    for (const value of ['', 'ghost', 'sidecar,ghost', 'Sidecar']) {
      expect(asks(value)).toMatchObject({ kind: 'none', reason: 'refused' });
    }
    expect(codesOf(asks('ghost'))).toContain('reason.unknown-template');
  });

  it('refuses annotations that it cannot read, of pods that it injects', () => {
    const annotated = {
      podAnnotations: { 'sidecar.istio.io/interceptionMode': 'ALL' },
    };
    const intended = resolve({}, annotated);
    expect(intended).toMatchObject({ kind: 'none', reason: 'refused' });
    expect(codesOf(intended)).toContain('reason.invalid-annotation');
    expect(
      resolve({}, { ...annotated, podLabels: inject('false') }),
    ).toMatchObject({ reason: 'pod-opted-out' });
  });

  it('is assumed where it was not read, which the answer says with what to grant', () => {
    const injection = injectionOf(one, {
      services: services(['a', { settings: unknown('Forbidden (403).') }]),
    });
    const intended = resolveIntended(podToInject(), injection);
    expect(intended).toMatchObject({ kind: 'revision', assumes: ['policy'] });
    expect(intended.reasons).toContainEqual(
      expect.objectContaining({
        code: 'reason.assumed',
        text: 'the injector is taken as it is installed by default, since ConfigMap istio-system/istio-sidecar-injector-a was not read: Forbidden (403). Allow the reader of this portal to get ConfigMaps in istio-system',
        kubectl:
          'kubectl get configmap istio-sidecar-injector-a -n istio-system -o yaml',
      }),
    );
    const asks = podToInject({ podLabels: inject('true') });
    expect(resolveIntended(asks, injection)).not.toHaveProperty('assumes');
    const chooses = podToInject({
      podAnnotations: { 'inject.istio.io/templates': 'gateway' },
    });
    expect(resolveIntended(chooses, injection)).toMatchObject({
      assumes: ['policy', 'templates'],
    });
    const optsOut = podToInject({ podAnnotations: inject('false') });
    expect(resolveIntended(optsOut, injection)).toMatchObject({
      kind: 'none',
      reason: 'pod-opted-out',
    });
  });
});
