import { conditionsOutcome } from './conditionsOutcome';
import { condition, entry, podToInject } from './__testUtils__/webhookFixture';

const pod = podToInject({
  podLabels: { app: 'api', 'example.com/tier': 'web' },
  podAnnotations: { 'example.com/skip': 'no' },
});

const outcomeOf = (
  expressions: string[],
  changes: Parameters<typeof podToInject>[0] = {},
  failurePolicy: 'Fail' | 'Ignore' = 'Fail',
) =>
  conditionsOutcome(
    entry({ failurePolicy, matchConditions: expressions.map(condition) }),
    { ...pod, ...changes },
  );

describe('match conditions', () => {
  it.each([
    "object.metadata.labels['app'] == 'api'",
    "object.metadata.labels.app == 'api'",
    "'example.com/tier' in object.metadata.labels",
    "!('absent' in object.metadata.labels)",
    '!has(object.metadata.labels.absent)',
    "object.metadata.?labels['absent'].orValue('none') == 'none'",
    "object.metadata.annotations['example.com/skip'] != 'yes'",
    "!('absent' in object.metadata.annotations)",
    "object.metadata.namespace.startsWith('pay')",
    "request.namespace == 'payments' && request.operation == 'CREATE'",
    "request.kind.kind == 'Pod' && request.resource.resource == 'pods'",
    '!has(object.spec.hostNetwork) || !object.spec.hostNetwork',
    'oldObject == null',
    "['payments', 'ledger'].exists(name, name == request.namespace)",
  ])('is met: %s', expression => {
    expect(outcomeOf([expression])).toEqual({ kind: 'met' });
  });

  it.each([
    "object.metadata.labels['app'] == 'other'",
    "'absent' in object.metadata.labels",
    "!(request.operation in ['CREATE', 'UPDATE'])",
    "object.metadata.namespace.matches('^kube-')",
  ])('is not met: %s', expression => {
    expect(outcomeOf([expression])).toMatchObject({ kind: 'not-met' });
  });

  it.each([
    ['object.spec.nodeName', "object.spec.nodeName == 'a'"],
    ['object.spec.containers', 'object.spec.containers.all(c, c.tty)'],
    ['request.userInfo', "request.userInfo.username == 'system:admin'"],
    [
      'object.metadata.labels.pod-template-hash',
      "'pod-template-hash' in object.metadata.labels",
    ],
    [
      'object.metadata.labels',
      "object.metadata.labels.exists(key, key.startsWith('a'))",
    ],
    ['object.metadata.labels', 'size(object.metadata.labels) == 2'],
    ['object.metadata.name', "object.metadata.name != ''"],
  ])('is not determined by %s: %s', (field, expression) => {
    expect(outcomeOf([expression])).toEqual({
      kind: 'undetermined',
      condition: 'condition',
      why: `it looks at ${field}, which is not known here.`,
    });
  });

  it('is determined where what is not known does not matter', () => {
    expect(
      outcomeOf(["object.spec.nodeName == 'a' || has(object.metadata.labels)"]),
    ).toEqual({ kind: 'met' });
    expect(
      outcomeOf(["object.spec.nodeName == 'a' && !has(object.kind)"]),
    ).toMatchObject({ kind: 'not-met' });
  });

  it('is not determined where it cannot be read, or uses what only an API server has', () => {
    for (const expression of [
      'object.metadata.labels[',
      "authorizer.group('').resource('pods').check('get').allowed()",
      "'yes'",
    ]) {
      expect(outcomeOf([expression])).toMatchObject({ kind: 'undetermined' });
    }
  });

  it('does not take an annotation for absent where only some were given', () => {
    const absent = ["!('absent' in object.metadata.annotations)"];
    expect(outcomeOf(absent)).toEqual({ kind: 'met' });
    expect(outcomeOf(absent, { annotationsAreSelected: true })).toMatchObject({
      kind: 'undetermined',
    });
  });

  it('knows the network of the node, and a pod without annotations', () => {
    expect(
      outcomeOf(['object.spec.hostNetwork'], { hostNetwork: true }),
    ).toEqual({ kind: 'met' });
    expect(
      outcomeOf(['!has(object.metadata.annotations)'], { podAnnotations: {} }),
    ).toEqual({ kind: 'met' });
  });

  it('lets one that is false settle it, and an error be what the failure policy says', () => {
    const error = "object.metadata.labels['absent'] == 'x'";
    const unknown = "object.spec.nodeName == 'a'";
    expect(outcomeOf([error, unknown, 'false'])).toMatchObject({
      kind: 'not-met',
    });
    expect(outcomeOf([error, 'true'])).toMatchObject({ kind: 'failing' });
    expect(outcomeOf([error, 'true'], {}, 'Ignore')).toMatchObject({
      kind: 'not-met',
    });
    expect(outcomeOf([error, unknown])).toMatchObject({ kind: 'undetermined' });
  });
});
