import { X509Certificate } from 'node:crypto';
import { CertificateAuthority } from './CertificateAuthority';

describe('CertificateAuthority', () => {
  const authority = new CertificateAuthority('cluster.local');
  const root = new X509Certificate(authority.root);
  const issued = new X509Certificate(
    authority.issue('istiod-1-30-3.istio-system.svc').cert,
  );

  it('is a root that signed itself', () => {
    expect(root.ca).toBe(true);
    expect(root.checkIssued(root)).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
    expect(root.subject).toBe('O=cluster.local');
  });

  it('issues certificates that it can be asked about', () => {
    expect(issued.verify(root.publicKey)).toBe(true);
    expect(issued.ca).toBe(false);
    expect(issued.checkHost('istiod-1-30-3.istio-system.svc')).toBeDefined();
    expect(issued.checkHost('istiod-1-29-6.istio-system.svc')).toBeUndefined();
  });

  it('vouches for nothing that another one issued', () => {
    const other = new X509Certificate(
      new CertificateAuthority('cluster.local').root,
    );
    expect(issued.verify(other.publicKey)).toBe(false);
  });

  it('is valid now', () => {
    const validTo = Date.parse(issued.validTo);
    expect(Date.parse(issued.validFrom)).toBeLessThan(Date.now());
    expect(validTo).toBeGreaterThan(Date.now());
  });
});
