import korean from './ko';
import { phraseMessages } from './phraseMessages';
import { sayPhrase, type SayPhrase } from './sayPhrase';

const texts = new Map<string, string>(Object.entries(korean));

const sayKorean: SayPhrase = (key, values) => {
  const text = texts.get(key) ?? texts.get(`${key}_other`);
  if (text === undefined) throw new Error(`There is no ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  );
};

const samples = new Map([
  ['count', '2'],
  ['done', '2'],
  ['renewed', '2 of 3 workloads done'],
  ['all', '2'],
  ['blockers', '2 blockers'],
  ['undetermined', '1 check not determined'],
]);

const inKorean = (value: string) => sayPhrase(sayKorean, value);

describe('sayPhrase', () => {
  it.each([
    ['1 pod', '파드 1개'],
    ['6 pods', '파드 6개'],
    ['2 workloads', '워크로드 2개'],
    ['3 other pods', '다른 파드 3개'],
    ['a and b', 'a, b'],
    ['a, b, c and 2 more', 'a, b, c 외 2개'],
    ['1-29-6, 1-30-3 or no sidecar', '1-29-6, 1-30-3 또는 사이드카 없음'],
    ['1 of 1 workload renewed', '워크로드 1개 중 1개 교체됨'],
    ['2 of 3 workloads done', '워크로드 3개 중 2개 완료'],
    [
      '2 of 2 workloads done, 1 workload skipped: still on 1-29-6',
      '워크로드 2개 중 2개 완료, 건너뛴 워크로드 1개: 아직 1-29-6 실행 중',
    ],
    [
      '2 blockers, 1 check not determined',
      '차단 항목 2개, 판단할 수 없는 점검 1개',
    ],
    ['1 old pod is still there', '기존 파드 1개가 아직 남아 있음'],
    [
      'is not steady: 1 of 3 pods are new; not ready: api-1 and api-2',
      '파드 3개 중 1개가 새 파드임. 준비되지 않은 파드: api-1, api-2',
    ],
    [
      'Set istio.io/rev=1-30-3 and no istio-injection on namespace payments',
      'payments 네임스페이스의 레이블 설정: istio.io/rev=1-30-3, istio-injection 레이블 없음',
    ],
    ['to 1-30-3', '대상: 1-30-3'],
    [
      'There are: revision 1-30-3, tag stable, the default revision.',
      '사용할 수 있는 것: 리비전 1-30-3, 태그 stable, 기본 리비전.',
    ],
  ])('says "%s" in Korean', (value, said) => {
    expect(inKorean(value)).toBe(said);
  });

  it.each([
    'CrashLoopBackOff: back-off 5m0s restarting failed container',
    'connect ECONNREFUSED 10.0.0.1:443',
    'payments-api-7d9f',
    '',
  ])('leaves "%s" as it is', value => {
    expect(inKorean(value)).toBe(value);
  });

  it.each(Object.entries(phraseMessages))('finds %s again', (key, text) => {
    const value = text.replace(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => samples.get(name) ?? 'some',
    );
    const found: string[] = [];
    sayPhrase(phrase => {
      found.push(phrase);
      return '';
    }, value);
    expect(found).toContain(`phrase.${key.replace(/_(one|other)$/, '')}`);
  });
});
