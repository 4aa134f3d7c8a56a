import { execFileSync } from 'node:child_process';

/** The text of a file in a tarball. */
export function readPackedFile(tarball: string, file: string): string {
  const words = ['-xzOf', tarball, `package/${file}`];
  return execFileSync('tar', words, { encoding: 'utf8' });
}

/** The files in a tarball, by their path in the package. */
export function listPackedFiles(tarball: string): string[] {
  return execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(path => path.replace('package/', ''));
}
