import { CertificateAuthority } from '../../certificates/CertificateAuthority';

/** What signs the certificates of the istiods in the scenarios: one mesh, one root, for as long as the process runs. */
export const meshAuthority = new CertificateAuthority('cluster.local');

/** The mesh's root certificate in the scenarios. */
export const trustRoot = meshAuthority.root;
