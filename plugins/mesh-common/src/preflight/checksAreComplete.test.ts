import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fleetChecks } from '../fleet';
import { stopCodes } from '../steps/stopWith';
import { checks, safetyChecks } from './checks';

const pages = join(__dirname, '../../../../docs/checks');
const codes = [
  ...checks.map(({ id }) => id),
  ...stopCodes,
  ...fleetChecks.map(({ code }) => code),
];

describe('the list of checks', () => {
  it('has unique codes in ascending order', () => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('has a file for each check', () => {
    const files = readdirSync(join(__dirname, 'checks'));
    expect(files.filter(file => file !== 'index.ts')).toHaveLength(
      checks.length,
    );
  });

  it.each(checks)('$id has a title and says what it needs', check => {
    expect(check.title).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(check.needs.length).toBeGreaterThan(0);
  });

  it('asks the same before going back as before going forward', () => {
    for (const check of safetyChecks) expect(checks).toContain(check);
  });

  it.each(codes)('%s has a page that says what, why and what to do', code => {
    const path = join(pages, `${code}.md`);
    expect(existsSync(path)).toBe(true);
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(new RegExp(`^# ${code}: .+`));
    for (const heading of ['## What', '## Why', '## What to do']) {
      expect(page).toContain(heading);
    }
  });

  it.each(checks)('$id is called the same on its page', ({ id, title }) => {
    const page = readFileSync(join(pages, `${id}.md`), 'utf8');
    expect(page).toContain(`# ${id}: ${title}\n`);
  });

  it.each(fleetChecks)('$code is called the same on its page', check => {
    const page = readFileSync(join(pages, `${check.code}.md`), 'utf8');
    expect(page).toContain(`# ${check.code}: ${check.title}\n`);
  });

  it.each(codes)('%s stands in the index with the title of its page', code => {
    const [heading] = readFileSync(join(pages, `${code}.md`), 'utf8').split(
      '\n',
    );
    const title = heading.slice(`# ${code}: `.length);
    const index = readFileSync(join(pages, 'README.md'), 'utf8');
    const row = index.split('\n').find(line => line.includes(`(${code}.md)`));
    expect(row).toContain(` ${title} `);
  });

  it('has no page for a code that does not exist', () => {
    const names = readdirSync(pages).filter(name => name.startsWith('MESH'));
    expect(names.sort()).toEqual(codes.map(code => `${code}.md`).sort());
  });
});
