import { z } from 'zod';

/*
 * Fields of requests, each with the sentence that a person reads where it is missing or wrong; the field's name stands
 * before it.
 */

const nameACluster = 'name a cluster of the portal, in 1 to 253 characters';

/** The name of a cluster in the portal's configuration. */
export const clusterName = z
  .string(nameACluster)
  .min(1, nameACluster)
  .max(253, nameACluster);

const nameANamespace =
  'must be a Kubernetes namespace name: 1 to 63 lower case letters, digits and "-"';

/** What the API server accepts as the name of a namespace. */
export const namespaceName = z
  .string(nameANamespace)
  .max(63, nameANamespace)
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, nameANamespace);

const giveADigest =
  'must be the digest of a plan, 64 characters; make a plan first';

/** The digest of the plan that the person agrees to. */
export const planDigest = z
  .string(giveADigest)
  .regex(/^[0-9a-f]{64}$/, giveADigest);

const sayWhy = 'say why, in 1 to 500 characters';

/** Why a person wants it; everybody who looks at the history reads it. */
export const reason = z.string(sayWhy).trim().min(1, sayWhy).max(500, sayWhy);

const mayBeLeftOut = 'say why in at most 500 characters, or leave it out';

/** Why a person steers; may be left out. */
export const optionalReason = z
  .string(mayBeLeftOut)
  .trim()
  .max(500, mayBeLeftOut)
  .default('');

const giveTheVersion =
  'must be the version of the migration that you saw, a number from 0';

/** The version of the migration that the person saw. */
export const expectedVersion = z
  .number(giveTheVersion)
  .int(giveTheVersion)
  .nonnegative(giveTheVersion);

/** The id of a migration. */
export const migrationId = z.uuid('must be the id of a migration');

const nameAWorkload = 'must be the UID of a workload of the migration';

/** The UID of a workload. */
export const workloadUid = z
  .string(nameAWorkload)
  .min(1, nameAWorkload)
  .max(100, nameAWorkload);
