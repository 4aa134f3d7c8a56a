import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '@mesh-plugins/backstage-plugin-mesh-common';
import { isMessageCode } from './messageCodes';

const common = join(__dirname, '../../../mesh-common/src');

/** The codes of the sentences that mesh-common writes, from its sources. */
function writtenCodes(): string[] {
  const sources = readdirSync(common, { recursive: true, encoding: 'utf8' })
    .filter(
      path => /\.ts$/.test(path) && !/\.test\.ts$|__testUtils__/.test(path),
    )
    .map(path => readFileSync(join(common, path), 'utf8'));
  const codes = sources.flatMap(source =>
    [...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, code]) => code),
  );
  return [...new Set(codes)];
}

it('finds the sentences of mesh-common', () => {
  expect(writtenCodes()).toContain('relabel.settle');
});

it.each(writtenCodes())('%s can be said in another language', code => {
  expect(isMessageCode(code)).toBe(true);
});

it('the titles of all checks can be said in another language', () => {
  const missing = checks.filter(({ id }) => !isMessageCode(`${id}.title`));
  expect(missing).toEqual([]);
});
