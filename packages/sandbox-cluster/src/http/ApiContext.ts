import { Cluster } from '../api/Cluster';
import { TokenUser } from './access';
import { AuditLog } from './AuditLog';

/** What the API server needs to answer a request. */
export interface ApiContext {
  cluster: Cluster;
  tokens: readonly TokenUser[];
  audit: AuditLog;
}
