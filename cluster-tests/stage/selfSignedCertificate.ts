import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate that is its own authority: what a webhook configuration names as `caBundle`. */
export interface SelfSignedCertificate {
  certificateFile: string;
  keyFile: string;
  /** Base64, as `caBundle` wants it. */
  caBundle: string;
}

/** Makes a certificate for a Service, valid for a day. */
export function selfSignedCertificate(
  host: string,
  folder: string,
): SelfSignedCertificate {
  const certificateFile = join(folder, `${host}.crt`);
  const keyFile = join(folder, `${host}.key`);
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
      ...['-subj', '/CN=istiod', '-addext', `subjectAltName=DNS:${host}`],
      ...['-keyout', keyFile, '-out', certificateFile],
    ],
    { stdio: 'ignore' },
  );
  const caBundle = readFileSync(certificateFile).toString('base64');
  return { certificateFile, keyFile, caBundle };
}
