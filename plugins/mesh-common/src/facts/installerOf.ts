import type { JsonObject } from '@backstage/types';
import { labelValue } from '../injection/labelValue';
import { gitOpsSigns } from '../preflight/gitOps';
import { objectsField, stringField, stringMapField } from './jsonFields';

/**
 * What installed an object of Istio, by the marks that it leaves; null where there is none.
 *
 * @remarks
 * Everything renders the same charts, whose labels `helm.sh/chart` and `app.kubernetes.io/managed-by=Helm` therefore
 * stand on objects of istioctl and the Sail operator as well: they count last. Whoever would revert a change comes
 * first, so a GitOps tool that applies what istioctl rendered is the one that is named.
 */
export function installerOf(metadata: JsonObject): string | null {
  const labels = stringMapField(metadata, 'labels');
  const annotations = stringMapField(metadata, 'annotations');
  const managers = objectsField(metadata, 'managedFields').map(
    entry => stringField(entry, 'manager') ?? '',
  );
  if (isOfSail(metadata, labels)) return 'Sail operator';
  const [gitOps] = gitOpsSigns({ labels, annotations, managers });
  if (gitOps) return gitOps.tool;
  if (labelValue(annotations, 'meta.helm.sh/release-name')) return 'Helm';
  if (isOfIstioctl(labels, managers)) return 'istioctl';
  const chart =
    labelValue(labels, 'helm.sh/chart') ??
    labelValue(labels, 'app.kubernetes.io/managed-by');
  return managers.includes('helm') || chart ? 'Helm' : null;
}

function isOfSail(
  metadata: JsonObject,
  labels: Readonly<Record<string, string>>,
): boolean {
  return (
    labelValue(labels, 'managed-by') === 'sail-operator' ||
    objectsField(metadata, 'ownerReferences').some(owner =>
      stringField(owner, 'apiVersion')?.startsWith('sailoperator.io/'),
    )
  );
}

/** `istioctl install` applies as `istio-operator`, `istioctl tag` as `istio-ci`. */
function isOfIstioctl(
  labels: Readonly<Record<string, string>>,
  managers: readonly string[],
): boolean {
  return (
    labelValue(labels, 'operator.istio.io/managed') !== undefined ||
    labelValue(
      labels,
      'install.operator.istio.io/owning-resource-namespace',
    ) !== undefined ||
    managers.includes('istio-operator') ||
    managers.includes('istio-ci')
  );
}
