import { readFileSync, statSync } from 'node:fs';

/** One request of a service account of `mesh-system`, as the API server recorded it. */
export interface AuditedRequest {
  verb: string;
  by: string;
  resource: string;
  namespace: string;
  name: string;
  code: number;
}

interface AuditLine {
  stage: string;
  verb: string;
  user: { username: string };
  objectRef: {
    resource: string;
    subresource?: string;
    namespace?: string;
    name?: string;
  };
  responseStatus?: { code?: number };
}

/**
 * Questions and connections that the API server audits as `create` and that store nothing:
 * "may I?", and the port-forward to istiod.
 */
const storesNothing: readonly string[] = [
  'selfsubjectaccessreviews',
  'selfsubjectrulesreviews',
  'pods/portforward',
];

/** What the accounts of the product wrote: the API server's word, not ours. */
export class AuditLog {
  constructor(private readonly file: string) {}

  /** A place in the log to read from later. */
  mark(): number {
    return statSync(this.file).size;
  }

  /** Every request that could change something since the mark, whether it was granted or not. */
  requestsSince(mark: number): AuditedRequest[] {
    return readFileSync(this.file)
      .subarray(mark)
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line): AuditLine => JSON.parse(line))
      .filter(({ stage }) => stage === 'ResponseComplete')
      .map(({ verb, user, objectRef, responseStatus }) => ({
        verb,
        by: user.username,
        resource: [objectRef.resource, objectRef.subresource]
          .filter(Boolean)
          .join('/'),
        namespace: objectRef.namespace ?? '',
        name: objectRef.name ?? '',
        code: responseStatus?.code ?? 0,
      }))
      .filter(({ resource }) => !storesNothing.includes(resource));
  }

  /** Those that changed something. */
  writesSince(mark: number): AuditedRequest[] {
    return this.requestsSince(mark).filter(({ code }) => code < 300);
  }
}
