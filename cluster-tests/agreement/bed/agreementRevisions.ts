/** An injector of the bed and the Services that lead to it. */
export interface AgreementRevision {
  revision: '1-29-6' | '1-30-3' | 'default';
  version: string;
  /** What names of its objects end with. */
  suffix: string;
  /** Names of Services, each with an address of its own on which the process listens. */
  services: Record<string, string>;
}

/**
 * Two named revisions and the unnamed one. Their addresses are others than those of the stories, so that both can run
 * on one machine at a time.
 */
export const agreementRevisions: readonly AgreementRevision[] = [
  {
    revision: '1-29-6',
    version: '1.29.6',
    suffix: '-1-29-6',
    services: { 'istiod-1-29-6': '127.96.6.29' },
  },
  {
    revision: '1-30-3',
    version: '1.30.3',
    suffix: '-1-30-3',
    services: {
      'istiod-1-30-3': '127.96.6.30',
      // A Service whose name does not tell the revision behind it.
      'istiod-shared': '127.96.6.32',
    },
  },
  {
    revision: 'default',
    version: '1.30.3',
    suffix: '',
    services: { istiod: '127.96.6.31' },
  },
];
