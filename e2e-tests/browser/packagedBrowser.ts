import sparticuz, { inflate } from '@sparticuz/chromium';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser program, with the environment it has to be started in. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string | undefined>;
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
    return {
      executablePath,
      env: {
        ...process.env,
        TMPDIR,
        FONTCONFIG_PATH: join(folder, 'fonts'),
        LD_LIBRARY_PATH: join(libraries, 'lib'),
      },
    };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
