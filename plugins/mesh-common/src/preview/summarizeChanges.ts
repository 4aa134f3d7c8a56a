import type { Message } from '../model/message';
import { say } from '../model/say';
import { PROXY } from './compareContainers';
import type { PodChange, PodChangeKind } from './podChange';

/** What any other version or revision brings with it, whatever it does to pods. */
const ofTheVersion: readonly PodChangeKind[] = [
  'revision',
  'version',
  'address',
];

/** True where nothing changes but the version, the revision and the address of its control plane. @public */
export function isVersionOnly(changes: readonly PodChange[]): boolean {
  return changes.every(({ kind }) => ofTheVersion.includes(kind));
}

/** The changes in one sentence. @public */
export function summarizeChanges(changes: readonly PodChange[]): Message {
  if (changes.length === 0) return say('preview.same', 'Nothing changes.');
  const version = changes.find(
    ({ kind, container }) => kind === 'version' && container === PROXY,
  );
  const [before, after] = [version?.from ?? '', version?.to ?? ''];
  if (isVersionOnly(changes)) {
    return version
      ? say('preview.version-only', 'Proxy {before} → {after}; nothing else.', {
          ...{ before, after },
        })
      : say(
          'preview.revision-only',
          'Only the revision and the address of the control plane change; the proxy stays.',
        );
  }
  const fields = fieldsOf(changes);
  return version
    ? say('preview.version-and', 'Proxy {before} → {after}, and: {fields}.', {
        ...{ before, after, fields },
      })
    : say('preview.others', 'What changes: {fields}.', { fields });
}

/** Names of the API, the same in every language. */
function fieldsOf(changes: readonly PodChange[]): string {
  const fields = changes
    .filter(({ kind }) => !ofTheVersion.includes(kind))
    .map(({ container, field }) =>
      container === null ? field : `${container} ${field}`,
    );
  return fields.length > 4
    ? `${fields.slice(0, 3).join(', ')}, +${fields.length - 3}`
    : fields.join(', ');
}
