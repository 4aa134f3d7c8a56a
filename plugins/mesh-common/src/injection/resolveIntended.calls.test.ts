import { codesOf, services } from './__testUtils__/toldInjector';
import {
  condition,
  entryOf,
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { resolveIntended } from './resolveIntended';

const gone = { exists: false, readyEndpoints: 0 };

describe('an injector that cannot answer', () => {
  const ignoring = (name: string) =>
    webhook(name, { entries: [entryOf(name, { failurePolicy: 'Ignore' })] });
  const pod = podToInject();

  it('is still what the labels lead to, and the answer says what becomes of a pod', () => {
    const missing = { services: services(['a', gone]) };
    expect(
      resolveIntended(pod, injectionOf([webhook('a')], missing)),
    ).toMatchObject({ revision: 'a', unanswered: 'refuses' });
    const intended = resolveIntended(
      pod,
      injectionOf([ignoring('a')], missing),
    );
    expect(intended).toMatchObject({ revision: 'a', unanswered: 'leaves-out' });
    expect(codesOf(intended)).toContain('reason.service-gone.ignored');
  });

  it('refuses the pod for another one as well, or is passed over', () => {
    const missing = { services: services(['a', gone], ['b']) };
    expect(
      resolveIntended(pod, injectionOf([webhook('a'), webhook('b')], missing)),
    ).toMatchObject({ revision: 'b', unanswered: 'refuses' });
    const passedOver = resolveIntended(
      pod,
      injectionOf([ignoring('a'), webhook('b')], missing),
    );
    expect(passedOver).toMatchObject({ revision: 'b', alsoMatched: [] });
    expect(passedOver).not.toHaveProperty('unanswered');
    const last = { services: services(['a'], ['b', gone]) };
    expect(
      resolveIntended(pod, injectionOf([webhook('a'), ignoring('b')], last)),
    ).toMatchObject({ revision: 'a' });
  });

  it('refuses what it would have left alone, since nobody is there to do so', () => {
    const missing = { services: services(['a', gone]) };
    for (const changes of [
      { hostNetwork: true },
      { podAnnotations: { 'sidecar.istio.io/inject': 'false' } },
    ]) {
      const left = podToInject(changes);
      expect(
        resolveIntended(left, injectionOf([webhook('a')], missing)),
      ).toMatchObject({ kind: 'none', reason: 'refused' });
      expect(
        resolveIntended(left, injectionOf([ignoring('a')], missing)),
      ).toMatchObject({ kind: 'none' });
    }
  });

  it('settles it where nothing else says which revision it was', () => {
    const missing = {
      services: services(['a', { ...gone, revision: null }]),
    };
    const nameless = (failurePolicy: 'Fail' | 'Ignore') =>
      webhook('a', {
        revision: null,
        entries: [entryOf('a', { failurePolicy })],
      });
    expect(
      resolveIntended(pod, injectionOf([nameless('Fail')], missing)),
    ).toMatchObject({ kind: 'none', reason: 'refused' });
    expect(
      resolveIntended(pod, injectionOf([nameless('Ignore')], missing)),
    ).toMatchObject({ kind: 'none', reason: 'unanswered' });
  });

  it('comes back by itself where only its endpoints are missing', () => {
    const intended = resolveIntended(
      pod,
      injectionOf([webhook('a')], {
        services: services(['a', { readyEndpoints: 0 }]),
      }),
    );
    expect(intended).toMatchObject({ kind: 'revision', revision: 'a' });
    expect(intended).not.toHaveProperty('unanswered');
    expect(codesOf(intended)).toContain('reason.service-not-ready');
  });
});

describe('match conditions', () => {
  const conditional = (name: string, expression: string) =>
    webhook(name, {
      entries: [entryOf(name, { matchConditions: [condition(expression)] })],
    });
  const byNode = "object.spec.nodeName == 'a'";
  const resolve = (...webhooks: ReturnType<typeof webhook>[]) =>
    resolveIntended(podToInject(), injectionOf(webhooks));

  it('keep an entry from being called', () => {
    expect(resolve(conditional('a', 'false'))).toMatchObject({ kind: 'none' });
    expect(resolve(webhook('a'), conditional('b', 'false'))).toMatchObject({
      revision: 'a',
      alsoMatched: [],
    });
  });

  it('leave the answer unknown where it depends on what is not known', () => {
    expect(resolve(webhook('a'), conditional('b', byNode))).toMatchObject({
      kind: 'unknown',
      why: 'Whether webhook all.sidecar-injector.istio.io of b is called depends on its match condition condition: it looks at object.spec.nodeName, which is not known here.',
    });
    expect(resolve(conditional('a', byNode)).kind).toBe('unknown');
  });

  it('do not matter where a later configuration is called for sure', () => {
    expect(resolve(conditional('a', byNode), webhook('b'))).toMatchObject({
      revision: 'b',
    });
  });

  it('do not matter where the same revision is called in any case', () => {
    const same = webhook('b', {
      entries: [entryOf('a', { matchConditions: [condition(byNode)] })],
    });
    expect(resolve(webhook('a'), same)).toMatchObject({ revision: 'a' });
  });

  it('do not matter where the injector would leave the pod alone', () => {
    expect(
      resolveIntended(
        podToInject({ hostNetwork: true }),
        injectionOf([conditional('a', byNode)]),
      ),
    ).toMatchObject({ kind: 'none', reason: 'host-network' });
  });

  it('refuse the pod where they fail and the failure policy says so', () => {
    const failing = conditional('a', "object.metadata.labels['x'] == 'y'");
    expect(
      resolveIntended(
        podToInject({ podLabels: { app: 'api' } }),
        injectionOf([failing]),
      ),
    ).toMatchObject({ kind: 'none', reason: 'refused' });
  });
});
