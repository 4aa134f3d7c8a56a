import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server needs to speak TLS. */
export interface ServerCertificate {
  certificateFile: string;
  keyFile: string;
}

const openssl = (...words: string[]) =>
  execFileSync('openssl', words, { stdio: 'ignore' });

/** The trust root that both revisions share, as two istiods of one mesh do. All is valid for a day. */
export class CertificateAuthority {
  private readonly certificateFile: string;
  private readonly keyFile: string;

  constructor(private readonly folder: string) {
    this.certificateFile = join(folder, 'root.crt');
    this.keyFile = join(folder, 'root.key');
    openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
      ...['-subj', '/O=cluster.local'],
      ...['-keyout', this.keyFile, '-out', this.certificateFile],
    );
  }

  /** Base64, as a webhook configuration wants it. */
  get caBundle(): string {
    return readFileSync(this.certificateFile).toString('base64');
  }

  /** Makes a certificate for a Service, by all its names and perhaps its addresses. */
  issue(
    host: string,
    others: { hosts?: string[]; addresses?: string[] } = {},
  ): ServerCertificate {
    const path = (ending: string) => join(this.folder, `${host}.${ending}`);
    const { hosts = [], addresses = [] } = others;
    const names = [
      ...[host, ...hosts].map(each => `DNS:${each}`),
      ...addresses.map(each => `IP:${each}`),
    ];
    writeFileSync(path('ext'), `subjectAltName=${names.join(',')}\n`);
    openssl(
      ...['req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=istiod'],
      ...['-keyout', path('key'), '-out', path('csr')],
    );
    openssl(
      ...['x509', '-req', '-in', path('csr'), '-days', '1'],
      ...['-CA', this.certificateFile, '-CAkey', this.keyFile],
      ...['-CAcreateserial', '-extfile', path('ext'), '-out', path('crt')],
    );
    return { certificateFile: path('crt'), keyFile: path('key') };
  }
}
