import type { MigrationOptions } from '../../model/migrationOptions';
import { FakeNamespace, type NamespaceShape } from './FakeNamespace';
import { startMigration } from './startMigration';
import { Story } from './Story';
import { toNewRevision, twoDeployments } from './tellStory';

/** A story whose plan chose something. */
export function beginWith(
  options: Partial<MigrationOptions>,
  shape: NamespaceShape = twoDeployments,
): Story {
  const world = new FakeNamespace(shape);
  return new Story(world, startMigration(world, toNewRevision, options));
}

/** The codes for which it has stopped. */
export function stoppedFor({ decision }: Story): string[] {
  return decision?.kind === 'stop'
    ? decision.findings.map(({ code }) => code)
    : [];
}
