import sparticuz, { inflate } from '@sparticuz/chromium';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser program, with the environment it has to be started in. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string | undefined>;
}

/** The package's own configuration names fixed folders, in which there is nothing: without a font no word is visible. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(folder, 'fonts')}</dir>`,
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

/**
 * Unpacks the browser that came with the packages, and the system libraries that it needs, which a machine with
 * nothing but Node lacks.
 *
 * @remarks
 * The package unpacks into the temporary folder under fixed names. A folder of our own keeps apart what another user,
 * or a run that was killed half-way, left there.
 */
export async function packagedBrowser(): Promise<BrowserProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const build = dirname(require.resolve('@sparticuz/chromium'));
    const archives = join(build, '..', 'bin');
    const libraries = await inflate(join(archives, 'al2023.tar.br'));
    const executablePath = await sparticuz.executablePath();
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, fontSettings(folder));
    return {
      executablePath,
      env: {
        ...process.env,
        TMPDIR,
        FONTCONFIG_FILE: fonts,
        LD_LIBRARY_PATH: join(libraries, 'lib'),
      },
    };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
