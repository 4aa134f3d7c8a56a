import type { DifferenceKind } from '../model/difference';
import type { PodChangeKind } from '../preview/podChange';

/**
 * Which kind of difference a change is that the injector was asked for; null for those that are known without asking
 * (revision and version) or come with them (addresses).
 *
 * @public
 */
export function differenceKindOfChange(
  kind: PodChangeKind,
): DifferenceKind | null {
  switch (kind) {
    case 'revision':
    case 'version':
    case 'address':
      return null;
    case 'image':
      return 'image';
    case 'native-sidecar':
      return 'shape';
    case 'container':
    case 'arguments':
    case 'environment':
    case 'ports':
    case 'resources':
    case 'security':
    case 'probes':
    case 'volumes':
    case 'annotations':
    case 'labels':
    case 'other':
      return 'configuration';
    default:
      return kind satisfies never;
  }
}
