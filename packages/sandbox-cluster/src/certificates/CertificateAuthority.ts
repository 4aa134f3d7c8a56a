import { generateKeyPairSync, KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bits,
  identifier,
  integer,
  numbered,
  octets,
  sequence,
  set,
  text,
  utcTime,
  yes,
} from './der';

/** A key and its certificate, in PEM. @public */
export interface IssuedCertificate {
  key: string;
  cert: string;
}

const day = 24 * 60 * 60 * 1000;
const ecdsaWithSha256 = sequence(identifier('1.2.840.10045.4.3.2'));
const organization = identifier('2.5.4.10');
const basicConstraints = identifier('2.5.29.19');
const subjectAlternativeName = identifier('2.5.29.17');

function name(value: string): Buffer {
  return sequence(set(sequence(organization, text(value))));
}

/** Valid from the day before, so that no clock has to agree. */
function validity(): Buffer {
  const now = Date.now();
  return sequence(
    utcTime(new Date(now - day)),
    utcTime(new Date(now + 3650 * day)),
  );
}

function serial(): Buffer {
  const bytes = randomBytes(16);
  // An integer has no zeros before it.
  bytes[0] = 0x40 | (bytes[0] & 0x3f);
  return integer(bytes);
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/**
 * A root that signs certificates of servers: what istiod is to the webhooks that call it. Made up for one run, so that
 * no key lies about, and without waiting, so that a scenario can be built in one go.
 * @public
 */
export class CertificateAuthority {
  /** The root certificate, in PEM. */
  readonly root: string;
  private readonly key: KeyObject;
  private readonly name: Buffer;

  constructor(organizationName: string) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = pair.privateKey;
    this.name = name(organizationName);
    const isAuthority = sequence(basicConstraints, yes, octets(sequence(yes)));
    this.root = this.certify(this.name, pair.publicKey, isAuthority);
  }

  /** A certificate for a server of this host name, with its key. */
  issue(host: string): IssuedCertificate {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const dnsName = numbered(2, Buffer.from(host, 'ascii'), false);
    const names = sequence(subjectAlternativeName, octets(sequence(dnsName)));
    return {
      key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: this.certify(name('istiod'), pair.publicKey, names),
    };
  }

  private certify(
    subject: Buffer,
    publicKey: KeyObject,
    extension: Buffer,
  ): string {
    const version3 = numbered(0, integer(Buffer.from([2])));
    const content = sequence(
      ...[version3, serial(), ecdsaWithSha256],
      ...[this.name, validity(), subject],
      publicKey.export({ type: 'spki', format: 'der' }),
      numbered(3, sequence(extension)),
    );
    const signature = sign('sha256', content, this.key);
    return pem(
      'CERTIFICATE',
      sequence(content, ecdsaWithSha256, bits(signature)),
    );
  }
}
