import { stepsOfPath } from '../schema/fieldMembers';
import { ManagedFieldsEntry } from '../store/KubernetesObject';
import { ApiError } from './ApiError';

/** A field that somebody applies and another manager has set to something else. */
export interface FieldConflict {
  entry: ManagedFieldsEntry;
  path: string;
}

function readable(path: string): string {
  return stepsOfPath(path)
    .filter(step => step !== '.')
    .map(step => {
      if (step.startsWith('f:')) return `.${step.slice(2)}`;
      if (step.startsWith('v:')) return `[=${step.slice(2)}]`;
      const keys: Record<string, unknown> = JSON.parse(step.slice(2));
      const parts = Object.entries(keys).map(
        ([key, value]) => `${key}=${JSON.stringify(value)}`,
      );
      return `[${parts.join(',')}]`;
    })
    .join('');
}

function managerWords({
  manager,
  operation,
  subresource,
  apiVersion,
}: ManagedFieldsEntry): string {
  const where = subresource ? ` with subresource "${subresource}"` : '';
  // Entries of an apply are one for each manager, so only those of an update say through what version.
  const through = operation === 'Update' ? ` using ${apiVersion}` : '';
  return `"${manager}"${where}${through}`;
}

/** The refusal (409) of an apply, in the API server's words. */
export function applyConflict(conflicts: readonly FieldConflict[]): ApiError {
  const byManager = new Map<string, string[]>();
  for (const { entry, path } of conflicts) {
    const manager = managerWords(entry);
    byManager.set(manager, [...(byManager.get(manager) ?? []), readable(path)]);
  }
  const parts = [...byManager]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([manager, fields]) =>
      conflicts.length === 1
        ? `conflict with ${manager}: ${fields[0]}`
        : [
            `conflicts with ${manager}:`,
            ...fields.map(each => `- ${each}`),
          ].join('\n'),
    );
  const count = `${conflicts.length} conflict${conflicts.length === 1 ? '' : 's'}`;
  return new ApiError(
    409,
    'Conflict',
    `Apply failed with ${count}: ${parts.join('\n')}`,
    {
      causes: conflicts.map(({ entry, path }) => ({
        reason: 'FieldManagerConflict',
        message: `conflict with ${managerWords(entry)}`,
        field: readable(path),
      })),
    },
  );
}
