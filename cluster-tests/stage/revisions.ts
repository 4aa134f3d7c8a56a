/** A control plane of the stage: one process that answers at the addresses of its Service. */
export interface StagedRevision {
  revision: string;
  version: string;
  /** A cluster IP of the testbed is a loopback address: the process listens where the Service points. */
  clusterIP: string;
}

/** Two stages on one machine need addresses of their own, of which the Services of a testbed have 127.96.0.0/16. */
const block = process.env.MESH_TEST_SERVICE_BLOCK ?? '0';

export const oldRevision: StagedRevision = {
  revision: '1-29-6',
  version: '1.29.6',
  clusterIP: `127.96.${block}.29`,
};

export const newRevision: StagedRevision = {
  revision: '1-30-3',
  version: '1.30.3',
  clusterIP: `127.96.${block}.30`,
};

export const stagedRevisions: readonly StagedRevision[] = [
  oldRevision,
  newRevision,
];
