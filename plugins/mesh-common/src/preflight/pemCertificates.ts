/** The certificates in a base64 encoded PEM bundle, each without line breaks; empty where it is none. */
export function pemCertificates(base64: string): Set<string> {
  const pem = decoded(base64);
  const blocks = pem.matchAll(
    /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g,
  );
  return new Set([...blocks].map(([, body]) => body.replace(/\s+/g, '')));
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
