import type { InjectorAnswer } from '@mesh-plugins/backstage-plugin-mesh-common';
import { AnswerStore } from './AnswerStore';

const keyed = (key: string) => ({ key, lifeMs: 1_000 });
const why = { code: '', params: {}, text: '' };
const left: InjectorAnswer = { state: 'not-injected', input: {}, why };

describe('AnswerStore', () => {
  let now = 0;
  let asks = 0;
  const ask = async (): Promise<InjectorAnswer> => {
    asks += 1;
    return left;
  };
  const store = () => new AnswerStore(() => now);

  beforeEach(() => {
    now = 0;
    asks = 0;
  });

  it('asks once for the same, while it is true', async () => {
    const answers = store();
    await Promise.all([
      answers.answer(keyed('a'), ask),
      answers.answer(keyed('a'), ask),
    ]);
    now = 999;
    await answers.answer(keyed('a'), ask);
    expect(asks).toBe(1);
    now = 1_000;
    await answers.answer(keyed('a'), ask);
    expect(asks).toBe(2);
  });

  it('asks for each thing by itself', async () => {
    const answers = store();
    await answers.answer(keyed('a'), ask);
    await answers.answer(keyed('b'), ask);
    expect(asks).toBe(2);
  });

  it('does not keep what could not be asked', async () => {
    const answers = store();
    await answers.answer(keyed('a'), async () => ({ state: 'not-asked', why }));
    expect(await answers.answer(keyed('a'), ask)).toBe(left);
  });

  it('does not keep a failure', async () => {
    const answers = store();
    const failing = answers.answer(keyed('a'), () =>
      Promise.reject(new Error('no')),
    );
    await expect(failing).rejects.toThrow('no');
    expect(await answers.answer(keyed('a'), ask)).toBe(left);
  });

  it('holds no more than a thousand', async () => {
    const answers = store();
    for (let each = 0; each <= 1_000; each += 1) {
      await answers.answer(keyed(String(each)), ask);
    }
    await answers.answer(keyed('1000'), ask);
    expect(asks).toBe(1_001);
    await answers.answer(keyed('0'), ask);
    expect(asks).toBe(1_002);
  });
});
