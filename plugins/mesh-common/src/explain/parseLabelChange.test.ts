import {
  formatLabelChanges,
  MAX_ANNOTATION_LENGTH,
  MAX_LABEL_CHANGES,
  parseLabelChange,
  parseLabelChanges,
} from './parseLabelChange';

describe('parseLabelChange', () => {
  it.each([
    ['istio.io/rev=1-30-3', 'istio.io/rev', '1-30-3'],
    ['istio-injection-', 'istio-injection', null],
    ['istio-injection=', 'istio-injection', ''],
    ['app=a-', 'app', 'a-'],
    ['constructor=x', 'constructor', 'x'],
    ['a.b/c_d.e=F', 'a.b/c_d.e', 'F'],
  ])('reads %s as kubectl does', (text, key, value) => {
    const kind = value?.endsWith('-') ? 'annotation' : 'label';
    expect(parseLabelChange(text, kind)).toEqual({ valid: true, key, value });
  });

  it.each([
    'istio.io/rev',
    '',
    '=x',
    '-',
    '__proto__=x',
    '__proto__-',
    'a b=c',
    '/name=x',
    'prefix/=x',
    'UPPER.io/name=x',
    'a/b/c=x',
    `${'n'.repeat(64)}=x`,
    `${'d'.repeat(254)}/name=x`,
    'app=a-',
    'app=a b',
    'app=$(id)',
    `app=${'v'.repeat(64)}`,
    'app=a=b',
  ])('refuses %s as a label, in a short sentence', text => {
    const parsed = parseLabelChange(text, 'label');
    expect(parsed).toEqual({ valid: false, why: expect.any(String) });
    expect(JSON.stringify(parsed).length).toBeLessThan(300);
  });

  it('takes any text as the value of an annotation, up to a length', () => {
    const most = 'ü =,'.repeat(MAX_ANNOTATION_LENGTH / 4);
    expect(parseLabelChange(`a=${most}`, 'annotation').valid).toBe(true);
    expect(parseLabelChange(`a=${most}x`, 'annotation').valid).toBe(false);
  });
});

describe('parseLabelChanges', () => {
  it('gives all of them, without inherited ones', () => {
    const parsed = parseLabelChanges(['constructor=x', 'a-'], 'label');
    expect(parsed).toEqual({
      valid: true,
      changes: { constructor: 'x', a: null },
    });
  });

  it('refuses a key that is given twice, in whatever form', () => {
    expect(parseLabelChanges(['a=1', 'a-'], 'label')).toEqual({
      valid: false,
      why: 'a is given twice',
    });
  });

  it('refuses more than it takes', () => {
    const many = Array.from(
      { length: MAX_LABEL_CHANGES + 1 },
      (_, index) => `a${index}=x`,
    );
    expect(parseLabelChanges(many.slice(1), 'label').valid).toBe(true);
    expect(parseLabelChanges(many, 'label').valid).toBe(false);
  });

  it('reads what it writes', () => {
    const texts = ['a-', 'b=', 'istio.io/rev=x'];
    const parsed = parseLabelChanges(texts, 'label');
    expect(parsed.valid && formatLabelChanges(parsed.changes)).toEqual(texts);
  });
});
