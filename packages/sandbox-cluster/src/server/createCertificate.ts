import { generate } from 'selfsigned';
import { ServerCertificate } from '../http/ProtocolListener';

/** A key and a certificate for loopback, made up for one run; the certificate is its own authority. */
export async function createCertificate(): Promise<ServerCertificate> {
  const { cert, private: key } = await generate(
    [{ name: 'commonName', value: 'sandbox-cluster' }],
    {
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 7, ip: '127.0.0.1' },
            { type: 2, value: 'localhost' },
          ],
        },
      ],
    },
  );
  return { key, cert };
}
